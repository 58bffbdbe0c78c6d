/** Kept on the device without a script: it asks for nothing. */
export const csr = false;
