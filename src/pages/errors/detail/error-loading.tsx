/** An error to come, in about the room that it will take. */
export function ErrorLoading() {
  return (
    <div aria-busy="true" className="grid gap-3">
      <p role="status" className="sr-only">
        Loading the errors…
      </p>
      <div className="grid gap-3 lg:grid-cols-2">
        <div className="card h-[300px] bg-sunken" />
        <div className="card h-[300px] bg-sunken" />
      </div>
      <div className="card h-[284px] bg-sunken" />
      <div className="card h-[220px] bg-sunken" />
      <div className="card h-[260px] bg-sunken" />
    </div>
  )
}
