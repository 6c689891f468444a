import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useCompoundId } from '../../parts/use-compound.ts';

/** The way to a household's account; it says the unit unless it says something else. */
export const UnitLink = ({ unit, className, children = unit }: { unit: string; className?: string; children?: ReactNode }) => {
  const compoundId = useCompoundId();
  return (
    <Link className={className} to="/compounds/$compoundId/money/units/$unit" params={{ compoundId, unit }}>
      {children}
    </Link>
  );
};
