// Compares a chosen file with a published SHA-256 without sending it anywhere.
//   form[data-digest="64 hex digits"] holds one file field and an element [data-digest-result]; several sums are parted by blanks
//   data-digest-of says what the file is compared with, where it is no certificate
// crypto.subtle exists on HTTPS and localhost only; elsewhere the same sum is worked out below (FIPS 180-4).
(() => {
  const rotate = (word, by) => (word >>> by) | (word << (32 - by));

  // The constants are the first 32 bits of the fractional parts of the cube and square roots of the first primes.
  const primes = [];
  for (let n = 2; primes.length < 64; n++) if (primes.every(p => n % p)) primes.push(n);
  const fraction = root => Math.floor((root - Math.floor(root)) * 0x100000000) | 0;
  const K = primes.map(p => fraction(Math.cbrt(p)));
  const start = primes.slice(0, 8).map(p => fraction(Math.sqrt(p)));

  const padded = bytes => {
    const length = bytes.length, blocks = new Uint8Array(((length + 8 >> 6) + 1) << 6);
    blocks.set(bytes);
    blocks[length] = 0x80;
    const view = new DataView(blocks.buffer);
    view.setUint32(blocks.length - 8, Math.floor(length / 0x20000000));
    view.setUint32(blocks.length - 4, length << 3);
    return view;
  };

  const sumHere = bytes => {
    const view = padded(bytes), h = start.slice(), w = new Int32Array(64);
    for (let block = 0; block < view.byteLength; block += 64) {
      for (let i = 0; i < 16; i++) w[i] = view.getInt32(block + i * 4);
      for (let i = 16; i < 64; i++) {
        const a = w[i - 15], b = w[i - 2];
        w[i] = w[i - 16] + (rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3)) + w[i - 7] + (rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10));
      }
      let [a, b, c, d, e, f, g, x] = h;
      for (let i = 0; i < 64; i++) {
        const one = x + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g)) + K[i] + w[i] | 0;
        const two = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c)) | 0;
        x = g; g = f; f = e; e = d + one | 0; d = c; c = b; b = a; a = one + two | 0;
      }
      [a, b, c, d, e, f, g, x].forEach((word, i) => { h[i] = h[i] + word | 0; });
    }
    return h.map(word => (word >>> 0).toString(16).padStart(8, '0')).join('');
  };

  const sum = async buffer => {
    if (!window.crypto || !crypto.subtle) return sumHere(new Uint8Array(buffer));
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', buffer));
    return [...digest].map(byte => byte.toString(16).padStart(2, '0')).join('');
  };

  window.portalDigest = { sum, sumHere };

  document.querySelectorAll('form[data-digest]').forEach(form => {
    const input = form.querySelector('input[type=file]');
    const said = form.querySelector('[data-digest-result]');
    const known = form.dataset.digest.toLowerCase().split(' '), of = form.dataset.digestOf || '本证书现行版本';
    const compare = async event => {
      event.preventDefault();
      const file = input.files[0];
      if (!file) { said.textContent = '请先选择 PDF 文件。'; return; }
      said.textContent = '正在比对……';
      try {
        const found = await sum(await file.arrayBuffer());
        const same = known.includes(found);
        said.className = same ? 'notice notice-ok' : 'notice notice-soon';
        said.textContent = same ? `一致：${file.name} 就是${of}的原件。` : `不一致：${file.name} 不是${of}的原件，或者内容被改动过。以本页为准。`;
      } catch (unreadable) {
        said.textContent = '这个文件读不出来，请换一个文件再试。';
      }
    };
    form.addEventListener('submit', compare);
    input.addEventListener('change', compare);
  });
})();
