// Shows how far an upload is. Without it the form is sent as any other.
//   form[data-upload]   holds file fields, an element [data-progress] and, if liked, a <progress hidden>
//   data-limit          megabytes a file may have, 20 unless told
(() => {
  const megabytes = bytes => bytes < 1048576 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1048576).toFixed(1)} MB`;

  // The answer is shown as it came: asking for it again could find that a message meant for one reading is gone.
  const show = request => {
    history.replaceState(null, '', request.responseURL || location.href);
    document.open();
    document.write(request.responseText);
    document.close();
  };

  document.querySelectorAll('form[data-upload]').forEach(form => {
    const said = form.querySelector('[data-progress]');
    const bar = form.querySelector('progress');
    const limit = Number(form.dataset.limit || 20);
    const files = () => [...form.querySelectorAll('input[type=file]')].flatMap(input => [...input.files]);
    const tooLarge = () => files().find(file => file.size > limit * 1048576);
    const hold = held => form.querySelectorAll('button').forEach(button => { button.disabled = held; });
    const fail = words => {
      said.textContent = words;
      if (bar) bar.hidden = true;
      hold(false);
    };
    const tell = () => {
      const large = tooLarge();
      said.textContent = large
        ? `${large.name} 有 ${megabytes(large.size)}，超过 ${limit} MB，请压缩或改传照片`
        : files().map(file => `${file.name}（${megabytes(file.size)}）`).join('、');
    };
    const send = pressed => {
      const data = new FormData(form);
      if (pressed && pressed.name) data.append(pressed.name, pressed.value);
      const request = new XMLHttpRequest();
      request.open('POST', form.getAttribute('action') || location.href);
      request.upload.addEventListener('progress', sent => {
        if (!sent.lengthComputable) return;
        if (bar) { bar.hidden = false; bar.max = sent.total; bar.value = sent.loaded; }
        said.textContent = sent.loaded < sent.total ? `正在上传 ${megabytes(sent.loaded)}，共 ${megabytes(sent.total)}` : '已传完，正在核对文件……';
      });
      request.addEventListener('load', () => {
        if (/html/.test(request.getResponseHeader('Content-Type') || '')) show(request);
        else fail('上传没有成功。文件仍在您的设备上，请再试一次。');
      });
      request.addEventListener('error', () => fail('网络中断，上传没有完成。文件仍在您的设备上，请再试一次。'));
      hold(true);
      request.send(data);
    };

    if (!said) return;
    form.addEventListener('change', event => { if (event.target.type === 'file') tell(); });
    form.addEventListener('submit', event => {
      if (event.defaultPrevented || !files().length) return;
      event.preventDefault();
      if (tooLarge()) tell();
      else send(event.submitter);
    });
  });
})();
