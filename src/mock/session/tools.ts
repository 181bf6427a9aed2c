import type { Json } from '../store'

/** What a tool answers: rows of JSON with these fields, a sentence, a picture, or a file. */
type ToolAnswer = 'rows' | 'text' | 'image' | 'file'

export interface Tool {
  name: string
  description: string
  /** Values that calls use, by argument. A name that ends in # is a number. */
  samples: ReadonlyMap<string, readonly [string, ...string[]]>
  inputSchema: Json
  /** How long half of its calls take, at most. */
  medianMs: number
  answer: ToolAnswer
  /** The fields of its rows, or its sentence. */
  shape: string
}

// Server or category: tool | description | arguments with samples | median ms | kind of answer | its shape
const TABLE = `
GitHub: search_issues | Search issues and pull requests. | query=is:open label:bug, is:pr review-requested:@me, "out of memory" in:body; perPage#=10, 30 | 420 | rows | number, title, state, author, url
GitHub: get_file_contents | Read a file of a repository. | owner=acme; repo=checkout, billing, web; path=README.md, src/server.ts, package.json; ref=main, release/4.2 | 260 | file | text/markdown
GitHub: create_issue | Open an issue. | owner=acme; repo=checkout, web; title=Flaky test in cart.spec.ts, 500 on empty basket; body=Seen in the nightly build. | 610 | text | Created issue #4182: https://github.example/acme/checkout/issues/4182
GitHub: list_pull_requests | Pull requests of a repository. | owner=acme; repo=checkout, billing, web; state=open, closed | 380 | rows | number, title, state, author, created_at
GitHub: get_pull_request_diff | The diff of a pull request. | owner=acme; repo=web; pullNumber#=812, 809, 797 | 540 | text | diff --git a/src/cart.ts b/src/cart.ts\\n@@ -12,7 +12,7 @@\\n-  const total = sum(items)\\n+  const total = sum(items ?? [])
Slack: slack_list_channels | Channels of the workspace. | limit#=100, 200; cursor=, dGVhbTpDMDYx | 310 | rows | id, name, members, topic
Slack: slack_post_message | Post a message. | channel_id=C061EG9SL, C0123INC7; text=Deploy 4.2.1 is out., Checkout errors are back to normal. | 350 | text | {"ok":true,"channel":"C061EG9SL","ts":"1763479801.000200"}
Slack: slack_get_channel_history | Last messages of a channel. | channel_id=C061EG9SL, C0123INC7; limit#=20, 50 | 290 | rows | ts, author, text
PostgreSQL: query | Run one read-only SQL statement. | sql=select count(*) from orders where total > 100, select status\\, count(*) from runs group by 1, select * from customers order by created_at desc limit 20 | 180 | rows | id, status, count, created_at
PostgreSQL: list_tables | Tables and views of a schema. | schema=public, reporting | 60 | rows | name, rows, size
PostgreSQL: explain | The plan of a statement. | sql=select * from orders where customer_id = 7; analyze=true, false | 140 | text | Index Scan using orders_customer_id_idx on orders  (cost=0.43..8.45 rows=1 width=212)
Playwright: browser_navigate | Open an address. | url=https://shop.example/checkout, https://shop.example/login | 1900 | text | Page title: Checkout\\nPage URL: https://shop.example/checkout
Playwright: browser_snapshot | The page as an accessibility tree. | depth#=4, 8 | 240 | text | - main:\\n  - heading "Your basket" [level=1]\\n  - button "Pay now" [ref=e21]
Playwright: browser_take_screenshot | A picture of the page. | type=png; fullPage=true, false | 850 | image | image/png
Playwright: browser_click | Click an element. | element=Pay now, Sign in; ref=e21, e7 | 430 | text | Clicked. The page did not change.
search: web_search | Search the web. | query=mcp protocol versions, "streamable http" proxy buffering, postgres logical replication lag; numResults#=5, 10 | 1250 | rows | title, url, published, score
search: crawl | The text of a page. | url=https://docs.example/guide, https://blog.example/42; maxCharacters#=3000 | 1700 | text | # Guide\\n\\nStart the server, then connect a client to it.
Kubernetes: pods_list | Pods of a namespace. | namespace=default, payments, ingress; labelSelector=app=checkout, tier=web | 220 | rows | name, status, restarts, node, age
Kubernetes: pods_log | Log of a pod. | namespace=payments; name=checkout-7d9c5b6f4-x2v8k; tail#=100, 500 | 330 | text | 12:40:01 GET /healthz 200\\n12:40:11 GET /healthz 200
Stripe: list_charges | Charges of a customer. | customer=cus_P3x9, cus_Q81k; limit#=10, 25 | 470 | rows | id, amount, currency, status
Stripe: create_refund | Refund a charge. | payment_intent=pi_3Q1xk; amount#=1900, 4250; reason=requested_by_customer, duplicate | 890 | text | Refund re_1QK7 is pending.
Invoice Parser: parse_invoice | An invoice as JSON. | url=s3://invoices/2026/11/0417.pdf, s3://invoices/2026/11/0418.pdf; language=de, en, fr | 3400 | rows | position, text, amount, tax
Invoice Parser: render_invoice | An invoice as PDF. | invoiceId=INV-0417, INV-0418 | 2600 | file | application/pdf
Grafana: query_prometheus | Evaluate an expression. | expr=rate(http_requests_total[5m]), histogram_quantile(0.95\\, rate(latency_bucket[5m])); stepSeconds#=15, 60 | 510 | rows | timestamp, value
Grafana: render_panel | A panel as a picture. | dashboardUid=a1b2c3; panelId#=2, 4; from=now-6h, now-1h | 2200 | image | image/png
Figma: get_image | A frame as a picture. | fileKey=kL0p; nodeId=1:42, 7:13; scale#=1, 2 | 1600 | image | image/png
Warehouse Robots: get_positions | Where the robots are. | hall=3, 4; kind=picker, hauler | 90 | rows | id, name, x, y, status
Weather: get_forecast | The next days at a place. | latitude#=48.2, 40.7; longitude#=16.4, -74; days#=3, 7 | 360 | rows | day, high, low, text
communication: search_messages | Search mail and messages. | query=from:billing has:attachment, newer_than:2d is:unread; maxResults#=20, 50 | 430 | rows | id, author, title, created_at
communication: draft_message | Draft a reply. | threadId=18f2a7; body=Thank you\\, we are looking into it. | 520 | text | Draft r-81 was saved.
documents: search_documents | Find pages and files. | query=onboarding, quarterly numbers; pageSize#=10, 25 | 480 | rows | id, title, author, url
documents: read_document | Read a page or a file. | id=1f3c9a, 77be01 | 560 | file | text/markdown
data: run_query | Query the data. | query=status = 'open', createdAt > 7d; limit#=50, 100 | 350 | rows | id, title, status, count
data: list_collections | What there is to query. | database=main, archive | 70 | rows | name, rows, size
any: search | Search by words. | query=checkout, refund, last week; limit#=10, 25 | 320 | rows | id, title, status, url
any: get_item | One item. | id=1042, 1043, 998 | 150 | rows | id, title, status, created_at
any: create_item | Create an item. | title=Follow up, Check the numbers; priority=low, high | 540 | text | Created item 1044.
any: export_report | A report as a file. | period=2026-10, 2026-11; format=pdf | 2900 | file | application/pdf
`

/** Splits at a separator that isn't escaped. */
const split = (text: string, separator: string): string[] => {
  const parts = text.split(separator)
  for (let at = parts.length - 2; at >= 0; at -= 1) {
    if (parts[at]?.endsWith('\\')) {
      parts.splice(at, 2, `${parts[at]?.slice(0, -1)}${separator}${parts[at + 1] ?? ''}`)
    }
  }
  return parts.map((part) => part.trim())
}

function parseTool(line: string): [string, Tool] {
  const [owner = '', rest = ''] = split(line.replace(': ', '\u0000'), '\u0000')
  const [name = '', description = '', args = '', ms = '', answer = '', ...shape] = rest.split(' | ')
  const samples = new Map<string, readonly [string, ...string[]]>()
  for (const arg of args.split('; ')) {
    const equals = arg.indexOf('=')
    const [first = '', ...others] = split(arg.slice(equals + 1), ',')
    samples.set(arg.slice(0, equals).trim(), [first, ...others])
  }
  const properties: Json = {}
  for (const [arg, [first]] of samples) {
    properties[arg.replace('#', '')] = { type: arg.endsWith('#') ? 'number' : 'string', examples: [first] }
  }
  return [
    owner,
    {
      name,
      description,
      samples,
      inputSchema: { type: 'object', properties, required: Object.keys(properties).slice(0, 2) },
      medianMs: Number(ms),
      answer: answer.trim() as ToolAnswer,
      shape: shape.join(' | ').replaceAll('\\n', '\n'),
    },
  ]
}

const BY_OWNER = new Map<string, Tool[]>()
for (const line of TABLE.trim().split('\n')) {
  const [owner, tool] = parseTool(line)
  BY_OWNER.set(owner, [...(BY_OWNER.get(owner) ?? []), tool])
}

/** The tools of a server: its own, else those of its category and three that fit anything. */
export function toolsOf(serverName: string | null | undefined, category: unknown): [Tool, ...Tool[]] {
  const known = (owner: unknown) => BY_OWNER.get(String(owner)) ?? []
  const own = known(serverName)
  const [first, ...others] = own.length > 0 ? own : [...known(category), ...known('any')]
  if (!first) throw new Error('There are no tools.')
  return [first, ...others]
}
