import type { FunctionComponent } from 'react';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useTranslation } from '../ui/useTranslation.ts';
import type { RootProps } from './block.ts';
import { type Block, blockTypes, isKnown, type KnownBlock } from './registry.ts';

type View = FunctionComponent<{ block: KnownBlock; root: RootProps }>;

/** A block of any type. One that is unknown, or fails, leaves a line and never the page. */
export function BlockView({ block, root }: { block: Block; root: Omit<RootProps, 'data-block'> }) {
  const bearing = { ...root, 'data-block': block.type };
  if (!isKnown(block)) return <BlockNotice root={bearing} text="unknownBlock" />;
  // The registry's row ties each View to its own block; TypeScript can't follow that through a map.
  const View = blockTypes[block.type].View as View;
  return (
    <ErrorBoundary of={block} fallback={<BlockNotice root={bearing} text="brokenBlock" />}>
      <View block={block} root={bearing} />
    </ErrorBoundary>
  );
}

/** Stands for a block that isn't shown. Only this one translates: an article has many blocks. */
function BlockNotice({ root, text }: { root: RootProps; text: 'unknownBlock' | 'brokenBlock' }) {
  const { t } = useTranslation();
  return (
    <div {...root}>
      <Notice>{t(text)}</Notice>
    </div>
  );
}
