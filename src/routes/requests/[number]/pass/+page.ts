/** Once opened it stays on the screen as it is: nothing is loaded after, so it needs neither a script nor a network. */
export const csr = false;
