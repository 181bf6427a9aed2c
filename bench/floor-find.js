/** The one element of the page; throws where it is missing. @template {Element} T @param {string} selector @param {new () => T} type */
export function find(selector, type) {
  const element = document.querySelector(selector)
  if (!(element instanceof type)) throw new Error(`${selector} is missing`)
  return element
}
