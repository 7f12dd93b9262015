// A Bluesky network on loopback: PLC directory, PDS, AppView and Ozone, from @atproto/dev-env. Its state is thrown away
// when it ends. Ports come from the environment; once everything answers, the addresses are written to READY_FILE.
// SIGUSR2 makes the PDS deaf until SIGHUP: stopped for whoever calls it, with nothing lost. The sessions of app passwords
// last 20 seconds instead of two hours, so that they are renewed, and end when revoked, while a test watches.
import { renameSync, writeFileSync } from 'node:fs'
import { Server } from 'node:net'

const listeners = []
listenOnLoopbackOnly()
await shortenAppSessions()
const { TestNetwork } = await import('@atproto/dev-env')

const port = (name) => Number(process.env[name])
const network = await TestNetwork.create({
  dbPostgresSchema: 'bsky',
  plc: { port: port('PLC_PORT') },
  pds: { port: port('PDS_PORT'), hostname: 'localhost', enableDidDocWithSession: true },
  bsky: { port: port('APPVIEW_PORT'), publicUrl: `http://localhost:${port('APPVIEW_PORT')}` },
  ozone: { port: port('OZONE_PORT'), dbMaterializedViewRefreshIntervalMs: 30_000 },
})

const ready = {
  BSKY_PDS_URL: network.pds.url,
  BSKY_APPVIEW_URL: network.bsky.url,
  BSKY_APPVIEW_DID: network.bsky.serverDid,
  BSKY_PLC_URL: network.plc.url,
  BSKY_OZONE_URL: network.ozone.url,
}
const file = process.env.READY_FILE
writeFileSync(`${file}.part`, Object.entries(ready).map(([name, value]) => `${name}=${value}\n`).join(''))
renameSync(`${file}.part`, file)

const pds = listeners.find((each) => each.address()?.port === port('PDS_PORT'))
process.on('SIGUSR2', () => {
  pds.close()
  pds.closeAllConnections()
})
process.on('SIGHUP', () => pds.listen(port('PDS_PORT')))

async function shortenAppSessions() {
  const { SignJWT } = await import('jose')
  const setExpirationTime = SignJWT.prototype.setExpirationTime
  SignJWT.prototype.setExpirationTime = function (input) {
    const short = String(this._payload.scope).startsWith('com.atproto.appPass')
    return setExpirationTime.call(this, short ? '20 seconds' : input)
  }
}

// dev-env names no host, which would mean every interface.
function listenOnLoopbackOnly() {
  const listen = Server.prototype.listen
  Server.prototype.listen = function (...args) {
    const [first, second] = args
    if (first !== null && typeof first === 'object' && 'port' in first) {
      args[0] = { ...first, host: '127.0.0.1' }
    } else if (typeof second === 'string') {
      args[1] = '127.0.0.1'
    } else if (/^\d+$/.test(String(first))) {
      args.splice(1, 0, '127.0.0.1')
    }
    listeners.push(this)
    return listen.apply(this, args)
  }
}
