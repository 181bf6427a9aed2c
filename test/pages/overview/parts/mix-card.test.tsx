import { describe, expect, test } from 'vitest'
import { card, mcp, showParts, times } from './parts-scene'

const client = (name: string, version?: string) => mcp({ client: { name, version } })

describe('the mix of clients', () => {
  const shown = () => card('Clients')

  test('says the share of each by its name, whatever its version, and leads to its runs', () => {
    const { behind } = showParts([
      ...times(2, client('cursor', '1')),
      client('cursor', '2'),
      client('inspector'),
    ])
    expect(shown().items()).toEqual(['cursor75 %3 runs', 'inspector25 %1 run'])
    expect(shown().figure).toHaveTextContent('The most frequent of 2 clients has 75 % of 4 runs.')
    expect(behind(shown().getByRole('link', { name: 'cursor' }))).toEqual(['srr_0', 'srr_1', 'srr_2'])
  })

  test('counts the runs that report none, and leads to them', () => {
    const { behind } = showParts([mcp({ client: null }), { server_session: null }, client('cursor')])
    expect(shown().items()).toEqual(['Not reported66.7 %2 runs', 'cursor33.3 %1 run'])
    expect(shown().figure).toHaveTextContent(
      'All runs that report one have the same client. 2 of 3 runs report none.',
    )
    expect(behind(shown().getByRole('link', { name: 'Not reported' }))).toEqual(['srr_0', 'srr_1'])
  })

  test('tells rare ones together, and leads to all of them', () => {
    const { behind } = showParts([
      ...Array.from({ length: 8 }, (_, at) => times(2, client(`c${at}`))).flat(),
      client('rare'),
      client('rarer'),
      client('others'),
    ])
    expect(shown().items().at(-1)).toBe('3 others15.8 %3 runs')
    expect(behind(shown().getByRole('link', { name: '3 others' }))).toEqual(['srr_16', 'srr_17', 'srr_18'])
    expect(shown().figure).toHaveTextContent('The most frequent of 11 clients')
  })

  test('is a table too', async () => {
    const { user } = showParts([...times(3, client('cursor')), client('inspector')])
    await user.click(shown().tableButton())
    expect(shown().cells()).toEqual([
      ['Client', 'Share', 'Runs'],
      ['cursor', '75 %', '3'],
      ['inspector', '25 %', '1'],
    ])
  })

  test('where no run reports a client the card says so', () => {
    showParts(times(2, mcp({ client: null })))
    expect(shown().getByText('No run reports its client')).toBeInTheDocument()
    expect(shown().figure).toHaveTextContent('2 runs.')
  })
})

describe('the mix of protocol versions and transports', () => {
  test('an unknown transport is another one, and is found', () => {
    const { behind } = showParts([
      ...times(2, mcp({ connection_type: 'sse' })),
      mcp({ connection_type: 'carrier_pigeon' }),
      mcp({ connection_type: null }),
    ])
    const shown = card('Transports')
    expect(shown.items()).toEqual(['SSE50 %2 runs', 'Not reported25 %1 run', 'Other25 %1 run'])
    expect(behind(shown.getByRole('link', { name: 'Other' }))).toEqual(['srr_2'])
    expect(behind(shown.getByRole('link', { name: 'Not reported' }))).toEqual(['srr_3'])
  })

  test('all runs of one protocol version are said to be so', () => {
    showParts(times(3, mcp({ version: '2025-03-26' })))
    const shown = card('Protocol versions')
    expect(shown.items()).toEqual(['2025-03-26100 %3 runs'])
    expect(shown.figure).toHaveTextContent('All 3 runs have the same protocol version.')
  })

  test('one run is one run', () => {
    showParts([{}])
    expect(card('Transports').items()).toEqual(['Streamable HTTP100 %1 run'])
    expect(card('Transports').figure).toHaveTextContent('Table1 run.')
  })
})
