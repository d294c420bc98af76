import { Component, type ReactNode } from 'react';
import { capturePlace, type Place, settlePlace } from './place.ts';

type Props = { of: string; children: ReactNode };

/** Keeps the reader's place when `of` changes: what it holds is then laid out anew. */
export class KeepPlace extends Component<Props> {
  override getSnapshotBeforeUpdate(before: Props): Place | null {
    return before.of === this.props.of ? null : capturePlace();
  }

  override componentDidUpdate(_before: Props, _state: unknown, place: Place | null) {
    if (place) settlePlace(place);
  }

  override render() {
    return this.props.children;
  }
}
