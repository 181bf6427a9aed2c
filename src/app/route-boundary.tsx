import { Component, type ReactNode } from 'react'

/** Catches what a page throws, a chunk that could not be loaded among it, so that the header stays. Another address (`at`) starts anew. */
export class RouteBoundary extends Component<{ at: string; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidUpdate(before: { at: string }) {
    if (this.state.failed && before.at !== this.props.at) this.setState({ failed: false })
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      // Nothing of it may have to be loaded, and it is small: it comes before the first rows.
      <div role="alert" className="mx-auto max-w-md px-6 py-16 text-center text-muted">
        <h2 className="font-semibold text-text">This page could not be shown</h2>
        <p className="py-2">
          A part of the dashboard could not be loaded, or has a defect. A new version may have been put in
          place while this page was open.
        </p>
        <button type="button" className="btn" onClick={() => location.reload()}>
          Reload
        </button>
      </div>
    )
  }
}
