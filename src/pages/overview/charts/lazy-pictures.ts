import { later } from '../../../components/later'

const code = () => import('./overview-charts')

const dots = later(async () => (await code()).DotsPicture)
const bins = later(async () => (await code()).BinsPicture)

export const DotsPicture = dots.Later
export const BinsPicture = bins.Later

// On its way while the figures are counted. A failure here is met again, and shown, when a picture is.
void Promise.all([dots.preload(), bins.preload()]).catch(() => undefined)
