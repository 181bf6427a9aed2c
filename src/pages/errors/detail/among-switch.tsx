import { SwitchChoice } from '../../../components/switch-choice'

export type Among = 'all' | 'failed'

const WORDS = {
  all: 'Against all other runs',
  failed: 'Against other failures',
} as const satisfies Record<Among, string>

/** Which runs those with the error are compared with. */
export const AmongSwitch = ({ among, onAmong }: { among: Among; onAmong: (among: Among) => void }) => (
  <SwitchChoice
    legend="Compared with"
    name="among"
    words={WORDS}
    chosen={among}
    onChoose={onAmong}
    className="print:hidden"
  />
)
