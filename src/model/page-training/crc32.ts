/**
 * CRC-32, a checksum that notices accidents and no forger: the remainder of the bytes, read as one long polynomial
 * over bits, by 0xEDB88320 in the bit order of ISO 3309, as gzip and PNG have it (RFC 1952, section 8).
 */
export function crc32(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  }
  return ~rest >>> 0;
}
