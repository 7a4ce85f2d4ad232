// A form that several people fill in at once; it works without this file.
//   form[data-fields="url"]   each control with data-key saves itself, 1 s after the last sign and on leaving; seen/<key> is the version it shows
//   409                       somebody else was faster: their text stands beside one's own, and one takes either
//   [data-saved]              shows 已保存 10:42
//   textarea[data-goal="500"] counts into [data-goal-count] as the form is counted: signs included, white space not
(() => {
  const clockNow = () => new Intl.DateTimeFormat('zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false, timeZone: 'Asia/Shanghai' }).format(new Date());
  const element = (name, css, words) => {
    const made = document.createElement(name);
    if (css) made.className = css;
    if (words) made.textContent = words;
    return made;
  };

  document.querySelectorAll('form[data-fields]').forEach(form => {
    const said = document.querySelector('[data-saved]');
    const waiting = new Map(), running = new Set(), kept = new Map();
    const valueOf = control => control.type === 'checkbox' ? (control.checked ? control.value : '') : control.value;
    const seenOf = control => form.elements[`seen/${control.dataset.key}`];
    const controls = [...form.querySelectorAll('[data-key]')];
    controls.forEach(control => kept.set(control, valueOf(control)));

    const lineOf = control => {
      const field = control.closest('.field');
      let line = field.querySelector('.field-said');
      if (!line) {
        line = element('p', 'field-said');
        line.setAttribute('role', 'status');
        field.append(line);
      }
      return line;
    };
    const say = (control, words, wrong) => {
      const line = lineOf(control);
      line.textContent = words;
      line.classList.toggle('error', Boolean(wrong));
      control.setAttribute('aria-invalid', Boolean(wrong));
      if (!wrong) control.closest('.field').classList.remove('field-error');
    };

    const put = (control, value) => {
      if (control.type === 'checkbox') control.checked = value === control.value;
      else control.value = value;
      control.dispatchEvent(new Event('text-taken'));
    };

    const settle = (control, answer) => {
      const field = control.closest('.field');
      field.parentElement.querySelectorAll(`[data-overtaken="${CSS.escape(control.dataset.key)}"]`).forEach(old => old.remove());
      if (!answer) return;
      const box = element('div', 'overtaken');
      box.dataset.overtaken = control.dataset.key;
      box.setAttribute('role', 'alert');
      const theirs = control.tagName === 'SELECT' ? [...control.options].find(option => option.value === answer.value)?.text ?? '' : control.type === 'checkbox' ? (answer.value ? '已勾选' : '未勾选') : answer.value;
      const row = element('div', 'btn-row');
      const take = element('button', 'btn btn-dense', '用对方的'), mine = element('button', 'btn btn-dense', '用我的');
      take.type = mine.type = 'button';
      take.addEventListener('click', () => {
        seenOf(control).value = answer.version;
        put(control, answer.value);
        kept.set(control, answer.value);
        settle(control, null);
        say(control, '已采用对方的内容');
        control.focus();
      });
      mine.addEventListener('click', () => {
        seenOf(control).value = answer.version;
        settle(control, null);
        save(control);
        control.focus();
      });
      row.append(take, mine);
      box.append(element('p', '', answer.sentence), element('p', 'said', theirs || '（空白）'), row);
      (field.nextElementSibling?.matches('[data-goal-count]') ? field.nextElementSibling : field).after(box);
    };

    const save = async (control, leaving = false) => {
      clearTimeout(waiting.get(control));
      waiting.delete(control);
      if (form.dataset.sent) return;
      if (running.has(control)) { soon(control, 400); return; }
      const value = valueOf(control);
      if (value === kept.get(control) || form.querySelector(`[data-overtaken="${CSS.escape(control.dataset.key)}"]`)) return;
      running.add(control);
      const data = new FormData();
      form.querySelectorAll('input[name=__RequestVerificationToken], input[name=capacity]').forEach(hidden => data.append(hidden.name, hidden.value));
      data.append('key', control.dataset.key);
      data.append('value', value);
      data.append('seen', parseInt(seenOf(control).value, 10));
      try {
        const answer = await fetch(form.dataset.fields, { method: 'POST', body: data, credentials: 'same-origin', redirect: 'manual', keepalive: leaving, headers: { 'X-Autosave': '1' } });
        const told = /json/.test(answer.headers.get('Content-Type') || '') ? await answer.json() : {};
        if (answer.ok) {
          seenOf(control).value = told.version;
          kept.set(control, value);
          say(control, '');
          if (said) said.textContent = `已保存 ${clockNow()}`;
        } else if (answer.status === 409 && told.sentence) {
          settle(control, told);
        } else {
          say(control, told.error || '尚未保存，请按“保存”', true);
        }
      } catch (offline) {
        say(control, '网络不通，尚未保存；恢复后会自动保存', true);
        soon(control, 10000);
      } finally {
        running.delete(control);
      }
    };
    const soon = (control, delay) => {
      clearTimeout(waiting.get(control));
      waiting.set(control, setTimeout(() => save(control), delay));
    };

    form.addEventListener('input', event => { if (event.target.dataset.key && !event.isComposing) soon(event.target, 1000); });
    form.addEventListener('compositionend', event => { if (event.target.dataset.key) soon(event.target, 1000); });
    form.addEventListener('change', event => { if (event.target.dataset.key) save(event.target); });
    form.addEventListener('submit', () => waiting.forEach(timer => clearTimeout(timer)));
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') [...waiting.keys()].forEach(control => save(control, true));
    });

    const goal = form.querySelector('[data-goal]'), shown = form.querySelector('[data-goal-count]');
    if (!goal || !shown) return;
    const count = () => {
      const length = [...goal.value.replace(/[\s\p{Cf}]/gu, '')].length, left = Number(goal.dataset.goal) - length;
      shown.textContent = left < 0 ? `现有 ${length} 字，超出 ${-left} 字` : `现有 ${length} 字，还可写 ${left} 字`;
      shown.classList.toggle('error', left < 0);
    };
    goal.addEventListener('input', count);
    goal.addEventListener('text-taken', count);
    count();
  });
})();
