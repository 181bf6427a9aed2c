import { expect, test } from 'vitest'
import { McpParticipant } from '../../src/contract/server-run'
import {
  deploymentLabel,
  mcpOf,
  participantLabel,
  serverLabel,
  transportLabel,
  typeLabel,
} from '../../src/domain/mcp'
import { makeRun } from '../make-run'

const named = (participant: Record<string, unknown>) => participantLabel(McpParticipant.parse(participant))

test('transports have names, and an unknown one keeps its own', () => {
  expect(['streamable_http', 'sse', 'websocket', 'quic'].map(transportLabel)).toEqual([
    'Streamable HTTP',
    'SSE',
    'WebSocket',
    'quic',
  ])
  expect([null, undefined, ' '].map(transportLabel)).toEqual([null, null, null])
})

test('a client is named with its version, or with the one of both that it told', () => {
  expect(named({ name: 'cursor', version: '1.2.4' })).toBe('cursor 1.2.4')
  expect(named({ name: 'cursor' })).toBe('cursor')
  expect(named({ name: '', version: '1.2.4' })).toBe('1.2.4')
  expect(named({ name: '', version: '' })).toBeNull()
  expect(participantLabel(null)).toBeNull()
})

test('types have names, and an unknown one keeps its own', () => {
  expect(['hosted', 'external', 'edge', null].map(typeLabel)).toEqual(['Hosted', 'External', 'edge', null])
})

test('a server is named by its name, else by its id, else as unknown', () => {
  expect(serverLabel(makeRun())).toBe('GitHub')
  expect(serverLabel(makeRun({ server: { id: 'srv_1', name: ' ' } }))).toBe('srv_1')
  expect(serverLabel(makeRun({ server: null }))).toBe('Unknown server')
})

test('a deployment without a name, and a run without a deployment, have no label', () => {
  expect(deploymentLabel(makeRun())).toBe('prod-agents')
  expect(deploymentLabel(makeRun({ server_deployment: { id: 'svd_1', name: null } }))).toBeNull()
  expect(deploymentLabel(makeRun({ server_deployment: null }))).toBeNull()
})

test('a run without a session, or a session that tells nothing of MCP, has no MCP details', () => {
  expect(mcpOf(makeRun())?.version).toBe('2025-06-18')
  expect(mcpOf(makeRun({ server_session: null }))).toBeNull()
  expect(mcpOf(makeRun({ server_session: { id: 'srs_1' } }))).toBeNull()
})
