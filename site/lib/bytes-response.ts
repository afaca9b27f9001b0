/** A response of a build that hands its bytes over as they are: of tens of megabytes the usual one makes three copies on the way to the disk. */
class Handed extends Response {
  readonly #bytes: Uint8Array<ArrayBuffer>

  constructor(bytes: Uint8Array<ArrayBuffer>) {
    super('')
    this.#bytes = bytes
  }

  override arrayBuffer(): Promise<ArrayBuffer> {
    const { buffer, byteOffset, byteLength } = this.#bytes
    const isWhole = byteLength === buffer.byteLength
    return Promise.resolve(isWhole ? buffer : buffer.slice(byteOffset, byteOffset + byteLength))
  }
}

/** The response of a route that gives a large file. */
export const bytesResponse = (bytes: Uint8Array<ArrayBuffer>): Response =>
  import.meta.env.PROD ? new Handed(bytes) : new Response(bytes)
