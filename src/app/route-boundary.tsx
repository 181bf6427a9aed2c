import { Component, type ReactNode } from 'react'
import { FullPageState } from '../components/full-page-state'

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
      <FullPageState
        alert
        title="This page could not be shown"
        actions={
          <button type="button" className="btn" onClick={() => location.reload()}>
            Reload
          </button>
        }
      >
        A part of the dashboard could not be loaded, or has a defect. A new version may have been put in place
        while this page was open.
      </FullPageState>
    )
  }
}
