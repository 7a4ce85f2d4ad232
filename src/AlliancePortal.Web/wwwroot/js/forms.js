// Comfort for forms; each works without it.
//   every POST form            the pressed button is disabled once, its name and value still travel
//   form[data-autosave="url"]  posts the form 2 s after a change; the element [data-saved] shows 已保存 10:42
//   form[data-upload]          shows how far the files are, in the element [data-progress]
//   input[data-echo="url"]     on leaving, GET url?code=… and shows the answer in the next .field-echo
//   textarea[data-counter="id"] counts characters into the element of that id
(() => {
  const clockNow = () => new Intl.DateTimeFormat('zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false, timeZone: 'Asia/Shanghai' }).format(new Date());

  // The same press twice is one act. The pressed button's name and value go along in a hidden field, since a
  // disabled button is not sent. Coming back by the back button wakes the buttons again.
  document.addEventListener('submit', event => {
    const form = event.target;
    if (form.method !== 'post' || event.defaultPrevented) return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = 'yes';
    const pressed = event.submitter;
    if (pressed && pressed.name) {
      const carried = document.createElement('input');
      carried.type = 'hidden';
      carried.name = pressed.name;
      carried.value = pressed.value;
      carried.dataset.carried = 'yes';
      form.append(carried);
    }
    form.querySelectorAll('button').forEach(button => { button.disabled = true; button.setAttribute('aria-busy', button === pressed); });
  });

  const wake = form => {
    delete form.dataset.sent;
    form.querySelectorAll('[data-carried]').forEach(carried => carried.remove());
    form.querySelectorAll('button[aria-busy]').forEach(button => { button.disabled = false; button.removeAttribute('aria-busy'); });
  };
  window.addEventListener('pageshow', event => { if (event.persisted) document.querySelectorAll('form[data-sent]').forEach(wake); });

  const withoutFiles = form => {
    const data = new FormData(form);
    [...data].forEach(([name, value]) => { if (value instanceof File) data.delete(name); });
    return data;
  };

  document.querySelectorAll('form[data-autosave]').forEach(form => {
    const said = document.querySelector('[data-saved]');
    let waiting = 0;
    const say = words => { if (said) said.textContent = words; };
    const save = async (leaving = false) => {
      waiting = 0;
      if (form.dataset.sent) return;
      try {
        const answer = await fetch(form.dataset.autosave, { method: 'POST', body: withoutFiles(form), credentials: 'same-origin', redirect: 'manual', keepalive: leaving, headers: { 'X-Autosave': '1' } });
        say(answer.ok ? `已保存 ${clockNow()}` : '尚未保存，请按“保存并继续”');
      } catch (offline) {
        say('网络不通，尚未保存；恢复后会自动保存');
        soon(10000);
      }
    };
    const soon = delay => { clearTimeout(waiting); waiting = setTimeout(() => save(), delay); };
    form.addEventListener('input', event => { if (event.target.type !== 'file') soon(2000); });
    form.addEventListener('submit', () => clearTimeout(waiting));
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden' && waiting) { clearTimeout(waiting); save(true); }
    });
  });

  document.querySelectorAll('input[data-echo]').forEach(input => {
    const line = input.closest('.field').querySelector('.field-echo');
    input.addEventListener('change', async () => {
      if (!line) return;
      if (!input.value.trim()) { line.textContent = ''; return; }
      const asked = input.value;
      try {
        const answer = await fetch(`${input.dataset.echo}?code=${encodeURIComponent(asked)}`, { credentials: 'same-origin', headers: { Accept: 'text/plain' } });
        if (answer.ok && input.value === asked) line.textContent = await answer.text();
      } catch (offline) {
        line.textContent = ''; // a neutral line is a comfort; saving checks the code in any case
      }
    });
  });

  document.querySelectorAll('textarea[data-counter]').forEach(area => {
    const shown = document.getElementById(area.dataset.counter);
    const count = () => { shown.textContent = `已写 ${[...area.value.replace(/\s/g, '')].length} 字`; };
    area.addEventListener('input', count);
    count();
  });
})();
