import { Component, type ReactNode } from 'react';

type Props = { of: unknown; fallback: ReactNode; children: ReactNode };
type State = { of?: unknown; failed: boolean };

/**
 * Shows the fallback where what it holds can't be rendered: the rest of the page stays. When `of`
 * changes, what it holds is tried again.
 */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false };

  static getDerivedStateFromProps({ of }: Props, state: State): State | null {
    return state.of === of ? null : { of, failed: false };
  }

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: unknown) {
    console.error(error);
  }

  override render() {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
