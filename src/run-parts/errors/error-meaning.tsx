import { errorAdvice } from '../../domain/error-codes'

/** What an error code means and what to check; or that this dashboard doesn't know it. */
export function ErrorMeaning({ code }: { code: string | null }) {
  const advice = errorAdvice(code)
  if (advice === null) {
    return <p>This dashboard doesn’t know this code, so it can’t say what it means.</p>
  }
  return (
    <>
      <p>{advice.meaning}</p>
      <p className="mt-1.5 font-medium">What to check</p>
      <ul className="list-disc pl-4 text-muted">
        {advice.checks.map((check) => (
          <li key={check}>{check}</li>
        ))}
      </ul>
    </>
  )
}
