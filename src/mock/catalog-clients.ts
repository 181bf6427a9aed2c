import type { Json } from './store'

export interface CatalogClient {
  name: string
  versions: readonly [string, ...string[]]
  protocols: readonly [string, ...string[]]
  transports: readonly [string, ...string[]]
  capabilities: Json
  /** How often it is met, relative to the others. */
  weight: number
}

const ROOTS = { roots: { listChanged: true } }
const OLD = '2024-11-05'
const MIDDLE = '2025-03-26'
const NEW = '2025-06-18'

/** MCP clients as they name themselves in `initialize`. */
export const CLIENTS: readonly [CatalogClient, ...CatalogClient[]] = [
  {
    name: 'claude-ai',
    versions: ['0.1.0'],
    protocols: [NEW, NEW, MIDDLE],
    transports: ['streamable_http'],
    capabilities: { ...ROOTS, sampling: {} },
    weight: 20,
  },
  {
    name: 'Claude Desktop',
    versions: ['0.14.10', '0.13.37', '0.12.129'],
    protocols: [NEW, MIDDLE],
    transports: ['streamable_http', 'sse'],
    capabilities: { ...ROOTS, sampling: {} },
    weight: 14,
  },
  {
    name: 'claude-code',
    versions: ['2.0.22', '2.0.14', '1.0.128'],
    protocols: [NEW],
    transports: ['streamable_http'],
    capabilities: { ...ROOTS, elicitation: {} },
    weight: 22,
  },
  {
    name: 'cursor-vscode',
    versions: ['1.7.44', '1.6.45', '1.5.11'],
    protocols: [NEW, MIDDLE],
    transports: ['streamable_http', 'streamable_http', 'sse'],
    capabilities: { ...ROOTS, tools: true, prompts: true, resources: true, logging: false },
    weight: 16,
  },
  {
    name: 'openai-agents',
    versions: ['0.3.3', '0.2.11'],
    protocols: [MIDDLE, NEW],
    transports: ['streamable_http', 'sse'],
    capabilities: {},
    weight: 11,
  },
  {
    name: 'n8n',
    versions: ['1.114.3', '1.109.2'],
    protocols: [OLD, MIDDLE],
    transports: ['sse'],
    capabilities: {},
    weight: 7,
  },
  {
    name: 'metorial-sdk',
    versions: ['1.0.9', '1.0.4'],
    protocols: [NEW, MIDDLE],
    transports: ['websocket', 'streamable_http'],
    capabilities: { ...ROOTS },
    weight: 12,
  },
  {
    name: 'Visual Studio Code',
    versions: ['1.105.1', '1.104.3'],
    protocols: [NEW],
    transports: ['streamable_http'],
    capabilities: { ...ROOTS, sampling: {}, elicitation: {} },
    weight: 8,
  },
  {
    name: 'mcp-inspector',
    versions: ['0.16.2', '0.17.0'],
    protocols: [OLD, NEW],
    transports: ['sse', 'streamable_http', 'websocket'],
    capabilities: { ...ROOTS, sampling: {}, elicitation: {} },
    weight: 4,
  },
]
