import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { JsonTree } from '../../src/components/json-tree/json-tree'

const show = (value: unknown, openLevels = 2) => {
  const user = userEvent.setup()
  render(<JsonTree value={value} label="payload" openLevels={openLevels} />)
  return { user, tree: screen.getByRole('list', { name: 'payload' }) }
}
const button = (name: string | RegExp) => screen.getByRole('button', { name })

describe('a tree of JSON', () => {
  test('shows the outer two levels, and deeper ones only once they are opened', async () => {
    const { user, tree } = show({ params: { name: 'query', args: { sql: 'select 1' } } })
    expect(tree).toHaveTextContent('name: "query"')
    expect(tree).not.toHaveTextContent('select 1')
    await user.click(button(/^args/))
    expect(button(/^args/)).toHaveAttribute('aria-expanded', 'true')
    expect(tree).toHaveTextContent('sql: "select 1"')
  })

  test.each([
    [null, 'null'],
    [7.5, '7.5'],
    [false, 'false'],
    ['', '""'],
    [[], '[]'],
    [{}, '{}'],
  ])('%j is shown as %s', (value, text) => {
    expect(show(value).tree).toHaveTextContent(text)
  })

  test('copies the whole value, what is closed and cut included', async () => {
    const value = { deep: { er: { est: ['x'.repeat(2000)] } } }
    const { user } = show(value)
    await user.click(button('Copy payload'))
    expect(JSON.parse(await navigator.clipboard.readText())).toEqual(value)
  })

  test('shows keys that mean something to JavaScript like any other', () => {
    const value = JSON.parse('{"__proto__": {"polluted": 1}, "constructor": 2, "toString": null}') as unknown
    expect(show(value).tree).toHaveTextContent(
      '{3 keys}__proto__: {1 key}polluted: 1constructor: 2toString: null',
    )
    expect({}).not.toHaveProperty('polluted')
  })

  test('makes control characters, reordering ones and halves of pairs visible, in keys too', () => {
    const { tree } = show({ 'a\u202eb': 'x\u0007y\ud800z' })
    expect(tree).toHaveTextContent('a⟪RLO⟫b: "x␇y�z"')
  })

  test('shows markup as text', () => {
    const { tree } = show('<img src=x onerror=alert(1)>')
    expect(tree).toHaveTextContent('<img src=x onerror=alert(1)>')
    expect(tree.querySelector('img')).toBe(null)
  })

  test('nested 2,000 levels opens one level at a time, and stops moving to the right', async () => {
    const { user, tree } = show(JSON.parse('['.repeat(2000) + ']'.repeat(2000)))
    for (let level = 0; level < 20; level += 1) {
      const closed = within(tree).getByRole('button', { expanded: false })
      await user.click(closed)
    }
    expect(within(tree).getAllByRole('button', { expanded: true })).toHaveLength(22)
    expect(tree.querySelectorAll('ul.border-l')).toHaveLength(12)
  })
})

describe('what is long comes in pieces', () => {
  test('a text of 501 characters is cut, with a button that shows all', async () => {
    const { user, tree } = show(`${'a'.repeat(500)}b`)
    expect(tree.textContent).toContain(`"${'a'.repeat(500)}…`)
    await user.click(button('Show all 501 characters'))
    expect(tree.textContent).toContain(`${'a'.repeat(500)}b"`)
    expect(within(tree).queryByRole('button')).toBe(null)
  })

  test('a text of 5 MB comes 100,000 characters at a time', async () => {
    const { user, tree } = show('x'.repeat(5_000_000))
    await user.click(button('Show more (500 of 5,000,000 characters)'))
    await user.click(button('Show more (100,000 of 5,000,000 characters)'))
    expect(button('Show more (200,000 of 5,000,000 characters)')).toBeVisible()
    expect(tree.textContent?.match(/x/g)).toHaveLength(200_000)
  })

  test('a pair of surrogates is not cut in two', () => {
    expect(show(`${'a'.repeat(499)}😀`).tree.textContent).toContain(`"${'a'.repeat(499)}…`)
  })

  test('250 entries come 100 at a time', async () => {
    const { user, tree } = show(Array.from({ length: 250 }, (_, index) => index))
    expect(within(tree).getAllByRole('listitem')).toHaveLength(1 + 100 + 1)
    await user.click(button('Show 100 more (150 left)'))
    await user.click(button('Show 50 more (50 left)'))
    expect(tree).toHaveTextContent('249: 249')
    expect(within(tree).queryByRole('button', { name: /more/ })).toBe(null)
  })

  test('many small lists don’t all open at first', () => {
    const { tree } = show(Array.from({ length: 60 }, () => [1, 2, 3]))
    expect(within(tree).getAllByRole('button', { expanded: true })).toHaveLength(21)
  })
})

describe('binary content is named, never drawn', () => {
  const base64 = 'QUJD'.repeat(250)

  test.each([
    ['an image', { type: 'image', data: base64, mimeType: 'image/png' }, 'image/png, 750 B, not shown'],
    ['a sound of no named type', { type: 'audio', data: 'QUI=' }, 'audio of no named type, 2 B, not shown'],
    ['a resource’s blob', { uri: 'file:///a', blob: 'QQ==' }, 'binary content, 1 B, not shown'],
    ['a data: URL', { icon: `data:image/svg+xml;base64,${base64}` }, 'image/svg+xml, 750 B, not shown'],
  ])('%s', (_, value, words) => {
    const { tree } = show(value)
    expect(tree).toHaveTextContent(words)
    expect(tree).not.toHaveTextContent('QUJDQUJD')
    expect(tree.querySelector('img, audio, source, object')).toBe(null)
  })

  test('is shown as text when asked for', async () => {
    const { user, tree } = show({ type: 'image', data: base64, mimeType: 'image/png' })
    await user.click(button('Show as text'))
    expect(tree).toHaveTextContent('"QUJDQUJD')
    await user.click(button('Hide'))
    expect(tree).not.toHaveTextContent('QUJDQUJD')
  })

  test('what only looks like a block of content is text', () => {
    const { tree } = show([
      { type: 'text', data: 'QUJD' },
      { type: 'image', data: 'see https://example.com' },
    ])
    expect(tree).toHaveTextContent('data: "QUJD"')
    expect(tree).toHaveTextContent('data: "see https://example.com"')
  })
})
