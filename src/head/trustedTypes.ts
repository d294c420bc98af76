type Rules = { createScript: (text: string) => string; createScriptURL: (url: string) => string };
type Factory = { createPolicy: (name: string, rules: Rules) => Rules };

const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes;

/**
 * The one named policy that the CSP allows: for structured data, which browsers never run, and for
 * scripts that the build has made.
 */
const policy = factory?.createPolicy('triptych', {
  createScript: (text) => text,
  createScriptURL: (url) => {
    if (new URL(url, location.href).origin !== location.origin) {
      throw new TypeError('expected a script of this site');
    }
    return url;
  },
});

/** Text for a script element of structured data, as Trusted Types want it. */
export function trustedScript(text: string): string {
  return policy?.createScript(text) ?? text;
}

/** The URL of a script of our own, as Trusted Types want it. */
export function trustedScriptUrl(url: string): string {
  return policy?.createScriptURL(url) ?? url;
}
