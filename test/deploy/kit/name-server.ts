import { createSocket } from 'node:dgram'

const TTL_SECONDS = 1

/** The answer to a question for an IPv4 address; to any other question, that there is none. */
function reply(question: Buffer, address: string): Buffer {
  const end = question.indexOf(0, 12) + 5
  const asksForIpv4 = question.readUInt16BE(end - 4) === 1
  const head = Buffer.from(question.subarray(0, end))
  head.writeUInt16BE(0x8180, 2)
  head.writeUInt16BE(asksForIpv4 ? 1 : 0, 6)
  head.writeUInt32BE(0, 8)
  if (!asksForIpv4) return head
  // The name of the question, type A, class IN.
  const record = Buffer.from([
    0xc0,
    12,
    0,
    1,
    0,
    1,
    0,
    0,
    0,
    TTL_SECONDS,
    0,
    4,
    ...address.split('.').map(Number),
  ])
  return Buffer.concat([head, record])
}

/** A name server that gives the same address for every name, until it is told another one. */
export async function startNameServer(address: string) {
  let current = address
  const socket = createSocket('udp4', (question, { port, address: asker }) => {
    socket.send(reply(question, current), port, asker)
  })
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve))
  return {
    address: `127.0.0.1:${socket.address().port}`,
    moveTo: (next: string) => {
      current = next
    },
    stop: () => new Promise<void>((resolve) => socket.close(() => resolve())),
  }
}
