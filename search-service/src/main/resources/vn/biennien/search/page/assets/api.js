// Talks to the API of this service.

/** What went wrong, as RFC 9457 tells it; status 0 if there was no answer at all. */
export class Problem extends Error {
  constructor(status, body = {}) {
    super(body.detail ?? `HTTP ${status}`);
    this.status = status;
    this.detail = body.detail ?? '';
    this.violations = Array.isArray(body.violations) ? body.violations : [];
  }
}

const PATIENCE = 15_000;

/**
 * Gets JSON.
 * @param path   from /v1
 * @param params URLSearchParams or an object; empty values are left out
 * @param signal of the view that asks
 * @throws Problem unless the view was left, then an AbortError
 */
export async function get(path, params, signal) {
  let response;
  try {
    const patience = AbortSignal.timeout(PATIENCE);
    response = await fetch(path + query(params), {
      headers: { accept: 'application/json' },
      signal: signal ? AbortSignal.any([signal, patience]) : patience,
    });
    if (response.ok) {
      return await response.json();
    }
  } catch (failure) {
    if (signal?.aborted) {
      throw failure;
    }
    throw new Problem(0);
  }
  throw new Problem(response.status, await response.json().catch(() => ({})));
}

/** `?a=b`, or nothing. */
export function query(params) {
  const all = new URLSearchParams();
  const pairs = params instanceof URLSearchParams ? [...params] : Object.entries(params ?? {});
  for (const [name, value] of pairs) {
    if (value !== null && value !== undefined && value !== '') {
      all.append(name, value);
    }
  }
  const text = all.toString();
  return text ? `?${text}` : '';
}
