/** Name, description, category, image or domain, version, capabilities, name of the second deployment. */
export type ServerRow = readonly [
  name: string,
  description: string,
  category: string,
  source: string,
  version: string,
  capabilities: keyof typeof CAPABILITIES,
  second: string | null,
]

export const CAPABILITIES = {
  tools: { tools: { listChanged: true } },
  resources: { resources: { subscribe: true, listChanged: true }, tools: {} },
  all: {
    tools: { listChanged: true },
    resources: { subscribe: false, listChanged: true },
    prompts: { listChanged: true },
    logging: {},
    completions: {},
  },
  search: { tools: { listChanged: false }, logging: {} },
} as const

// A source with a slash is a docker image, any other a remote domain.
const TABLE = `
GitHub | Repositories, issues and pull requests. | dev | ghcr.io/mcp/github | 0.18.0 | all | Triage bot
Slack | Read channels and post messages. | communication | ghcr.io/mcp/slack | 1.9.0 | tools | Incident channel
PostgreSQL | Read-only SQL access. | data | ghcr.io/mcp/postgres | 0.6.2 | resources | Analytics warehouse
Notion | Pages, databases and comments. | documents | mcp.notion.example | 1.8.1 | tools | Team handbook
Linear | Issues and projects. | dev | mcp.linear.example | 1.4.0 | tools | Roadmap assistant
Playwright | Drives a real browser. | browser | ghcr.io/mcp/playwright | 0.0.41 | tools | Checkout monitor
Exa Search | Search the web by meaning. | search | mcp.exa.example | 3.0.5 | search | Research agent
Brave Search | Web and local search. | search | ghcr.io/mcp/brave-search | 2.0.20 | search |
Sentry | Errors and traces of your apps. | dev | mcp.sentry.example | 0.19.0 | tools | On-call helper
Stripe | Customers, payments and refunds. | finance | mcp.stripe.example | 0.3.1 | tools | Refund desk
HubSpot | Contacts, companies and deals. | crm | mcp.hubspot.example | 0.4.0 | tools | Sales copilot
Gmail | Search, read and draft mail. | communication | ghcr.io/mcp/gmail | 1.1.11 | tools | Support inbox
Google Calendar | Events and free times. | productivity | ghcr.io/mcp/google-calendar | 2.0.6 | tools | Meeting planner
Google Drive | Find and read files. | documents | ghcr.io/mcp/gdrive | 0.6.2 | resources | Legal archive
Filesystem | Files of an allowed folder. | files | ghcr.io/mcp/filesystem | 0.6.3 | resources | Sandbox files
Fetch | Web pages as Markdown. | web | ghcr.io/mcp/fetch | 1.15.0 | all | Docs crawler
Memory | A knowledge graph that lasts. | memory | ghcr.io/mcp/memory | 0.6.3 | tools | Concierge memory
Figma | Frames, styles and components. | design | mcp.figma.example | 1.0.0 | tools | Design handoff
Jira | Issues, boards and sprints. | dev | mcp.atlassian.example | 1.2.0 | tools | Release notes
Zendesk | Tickets and customers. | support | ghcr.io/mcp/zendesk | 0.9.4 | tools | Ticket summaries
Airtable | Bases, tables and records. | data | ghcr.io/mcp/airtable | 1.9.0 | resources | Content calendar
MongoDB | Collections and aggregations. | data | ghcr.io/mcp/mongodb | 1.1.0 | resources | Catalogue
Redis | Keys, streams and vectors. | data | ghcr.io/mcp/redis | 0.3.5 | tools | Session cache
Snowflake | Queries over the warehouse. | data | ghcr.io/mcp/snowflake | 1.3.2 | resources | Finance reports
Kubernetes | Pods, logs and deployments. | infrastructure | ghcr.io/mcp/kubernetes | 0.0.52 | tools | Cluster eu-1
Cloudflare | Workers, DNS and logs. | infrastructure | mcp.cloudflare.example | 0.2.0 | tools | Edge logs
Grafana | Dashboards, alerts and queries. | infrastructure | ghcr.io/mcp/grafana | 0.7.6 | all | Alert explainer
Weather | Forecasts and warnings. | web | ghcr.io/acme/weather | 1.0.2 | tools | Field crews
Invoice Parser | Our own invoices as JSON. | finance | ghcr.io/acme/invoices | 0.5.0 | all | Month-end batch
Warehouse Robots | Where the robots are. | operations | robots.acme.example | 2.1.0 | resources | Hall 3
`

const isCapability = (word: string): word is keyof typeof CAPABILITIES => Object.hasOwn(CAPABILITIES, word)

/** MCP servers of the demo. */
export const SERVER_ROWS: readonly ServerRow[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [name = '', description = '', category = '', source = '', version = '', word = '', second = ''] =
      line.split('|').map((cell) => cell.trim())
    return [
      name,
      description,
      category,
      source,
      version,
      isCapability(word) ? word : 'tools',
      second === '' ? null : second,
    ]
  })
