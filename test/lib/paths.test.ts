import { expect, test } from 'vitest'
import { pathPart, paths } from '../../src/lib/paths'

test('an id stays one part of the path, whatever is in it', () => {
  expect(paths.run('srr_1/../x?y#z')).toBe('/runs/srr_1%2F..%2Fx%3Fy%23z')
  expect(paths.compare('srr_&b=1')).toBe('/compare?a=srr_%26b%3D1&b=')
  expect(decodeURIComponent(pathPart('srr_😀 ü'))).toBe('srr_😀 ü')
})

test('an id that holds half a character has an address too', () => {
  expect(paths.run('srr_\ud800')).toBe('/runs/srr_%EF%BF%BD')
  expect(paths.error('sreg_\udc00x')).toBe('/errors/sreg_%EF%BF%BDx')
})
