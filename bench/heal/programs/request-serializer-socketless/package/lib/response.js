/** What is logged of a response; it has no status before it is sent. */
export function serializeResponse(response) {
  return {
    statusCode: response.headersSent ? response.statusCode : null,
    headers: typeof response.getHeaders === 'function' ? { ...response.getHeaders() } : {},
  }
}
