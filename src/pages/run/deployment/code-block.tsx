import { shownText } from '../../../lib/shown-text'

/** Someone's code or JSON on several lines, as text only, with what can't be seen made visible. */
export const CodeBlock = ({ text }: { text: string }) => (
  <pre className="mono rounded-md bg-sunken px-2.5 py-2 whitespace-pre-wrap [overflow-wrap:anywhere]">
    {shownText(text)}
  </pre>
)
