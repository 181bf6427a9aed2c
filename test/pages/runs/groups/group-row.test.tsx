import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { GroupRow } from '../../../../src/pages/runs/groups/group-row'
import { GroupTools } from '../../../../src/pages/runs/groups/group-tools'
import { useOpenGroups } from '../../../../src/pages/runs/groups/use-open-groups'
import type { RunGroup } from '../../../../src/run-set/groups/run-group'
import type { GroupId } from '../../../../src/run-set/view/view'

const group = (patch: Partial<RunGroup> = {}): RunGroup => ({
  key: 'srv_1',
  label: 'GitHub',
  rows: new Uint32Array(1204),
  count: 1204,
  failed: 37,
  timed: 1180,
  p50Ms: 1200,
  p95Ms: 30_000,
  messages: 8204,
  lastMs: Date.UTC(2020, 10, 22, 12, 40),
  ...patch,
})

function Groups({ groups, by = 'server' }: { groups: RunGroup[]; by?: GroupId }) {
  const open = useOpenGroups(by)
  return (
    <>
      <GroupTools groups={groups} order="count" onOrder={() => {}} open={open} />
      <table>
        <tbody>
          {groups.map((each, at) => (
            <GroupRow
              key={each.key}
              group={each}
              open={open.openKeys.has(each.key)}
              onToggle={open.toggle}
              columnCount={5}
              rowIndex={at + 2}
            />
          ))}
        </tbody>
      </table>
    </>
  )
}

test('a group says how many runs it has, how they ended, how long they took and when the last one was', () => {
  render(<Groups groups={[group()]} />)
  const row = screen.getByRole('row')
  expect(row).toHaveAttribute('aria-rowindex', '2')
  expect(within(row).getByRole('rowheader')).toHaveAttribute('colspan', '5')
  const button = within(row).getByRole('button', { name: 'GitHub', expanded: false })
  expect(button).toHaveAccessibleDescription(
    /^1,204 runs,3\.1 % failed,p50 1\.2 s,p95 30\.0 s,8,204 messages,last \d+ d ago/,
  )
  expect(within(row).getByTitle('37 of 1,204 runs')).toBeInTheDocument()
  expect(within(row).getAllByTitle('Of 1,180 runs that are over and have a known duration')).toHaveLength(2)
})

test('what no run of it reports is said to be unknown', () => {
  render(
    <Groups
      groups={[
        group({ count: 1, failed: 0, timed: 0, p50Ms: null, p95Ms: null, messages: null, lastMs: null }),
      ]}
    />,
  )
  expect(screen.getByRole('button', { name: 'GitHub' })).toHaveAccessibleDescription(
    '1 run,0 % failed,p50 unknown,p95 unknown,messages not reported,last not reported,',
  )
})

test.each([
  ['long', 'x'.repeat(370)],
  ['made of HTML', '<img src=x onerror=alert(1)><b>bold</b>'],
  ['written from right to left', 'שלום עולם'],
])('a name that is %s is shown as the text that it is', (_, label) => {
  render(<Groups groups={[group({ label })]} />)
  expect(screen.getByRole('button', { name: label })).toHaveAttribute('title', label)
  expect(document.querySelector('img, b')).toBeNull()
})

test('a group is opened and closed by the keyboard, and the others stay as they are', async () => {
  const user = userEvent.setup()
  render(<Groups groups={[group(), group({ key: 'srv_2', label: 'Slack' })]} />)
  const button = screen.getByRole('button', { name: 'GitHub' })
  button.focus()
  await user.keyboard('{Enter}')
  expect(button).toHaveAttribute('aria-expanded', 'true')
  expect(screen.getByRole('button', { name: 'Slack', expanded: false })).toBeInTheDocument()
  await user.keyboard(' ')
  expect(button).toHaveAttribute('aria-expanded', 'false')
})

test('all groups are opened and closed at once', async () => {
  const user = userEvent.setup()
  render(<Groups groups={[group(), group({ key: 'srv_2', label: 'Slack' })]} />)
  await user.click(screen.getByRole('button', { name: 'Open all' }))
  expect(screen.getAllByRole('button', { expanded: true })).toHaveLength(2)
  await user.click(screen.getByRole('button', { name: 'Close all' }))
  expect(screen.queryByRole('button', { expanded: true })).toBeNull()
})

test('groups by something else begin closed, even where a key is the same', async () => {
  const user = userEvent.setup()
  const none = [group({ key: '', label: 'Not reported' })]
  const { rerender } = render(<Groups groups={none} by="server" />)
  await user.click(screen.getByRole('button', { name: 'Not reported' }))
  rerender(<Groups groups={none} by="version" />)
  expect(screen.getByRole('button', { name: 'Not reported', expanded: false })).toBeInTheDocument()
})
