/**
 * The folder that the dashboard is served from, as an address that ends in "/". index.html names it in its base
 * element, so that the same build works below any path, deep links included.
 */
export const baseUrl = (): string => document.querySelector('base')?.href ?? `${location.origin}/`

/** The path of that folder without its last slash, for the router: "" or "/ops/runs". */
export const basePath = (): string => new URL(baseUrl()).pathname.replace(/\/$/, '')
