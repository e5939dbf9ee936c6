export { canonicalHash, newId, newToken, sha256 } from '#db/ids';
