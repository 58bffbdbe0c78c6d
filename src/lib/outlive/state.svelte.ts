/** What this page asked of the service and did not get: to be read anew, to be sent. */
export const failing = $state({ reading: false, sending: false });
