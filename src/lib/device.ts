const owner = 'account';

/** What is kept on the device is one account's: whoever else signs in here does not find it. */
export function keepFor(account: string): void {
  try {
    if (localStorage.getItem(owner) !== account) forgetKept();
    localStorage.setItem(owner, account);
  } catch {
    // A forbidden storage keeps nothing to forget.
  }
}

/** On leaving: drafts and typed texts go from the device, whatever has not reached the server too. */
export function forgetOnLeaving(event: SubmitEvent): void {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !/\/sign-out$/.test(form.getAttribute('action') ?? '')) return;

  try {
    forgetKept();
  } catch {
    // See above.
  }
}

function forgetKept(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith('draft:')) localStorage.removeItem(key);
  sessionStorage.clear();
}
