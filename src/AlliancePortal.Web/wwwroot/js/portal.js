// Comfort only: every page works without it.
// "/" goes to the search field, Escape and a click beside it close an open menu, 大字版 is remembered on this device.
(() => {
  const root = document.documentElement;
  const field = document.querySelector('.search input');
  const openMenus = () => document.querySelectorAll('.menu[open]');
  const isTyping = target => /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.isContentEditable;

  document.addEventListener('keydown', event => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '/' && field && !isTyping(event.target)) {
      event.preventDefault();
      field.focus();
    }
    if (event.key === 'Escape') openMenus().forEach(menu => {
      menu.open = false;
      menu.querySelector('summary').focus();
    });
  });

  document.addEventListener('click', event => openMenus().forEach(menu => {
    if (!menu.contains(event.target)) menu.open = false;
  }));

  document.querySelectorAll('[data-large]').forEach(button => {
    button.hidden = false;
    button.setAttribute('aria-pressed', root.classList.contains('large'));
    button.addEventListener('click', () => {
      const large = root.classList.toggle('large');
      button.setAttribute('aria-pressed', large);
      try {
        localStorage.setItem('portal-large', large ? '1' : '0');
      } catch (refused) {
        root.dataset.largeKept = 'no';
      }
    });
  });

  document.querySelectorAll('[data-print]').forEach(button => {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  });

  // Copies the text of the element that data-copy names, and says so on the button for a moment.
  document.querySelectorAll('[data-copy]').forEach(button => {
    if (!navigator.clipboard) return;
    button.hidden = false;
    const words = button.textContent;
    button.addEventListener('click', async () => {
      const from = document.querySelector(button.dataset.copy);
      if (!from) return;
      await navigator.clipboard.writeText(from.value || from.textContent.trim());
      button.textContent = '已复制';
      setTimeout(() => { button.textContent = words; }, 2000);
    });
  });

  // While an input method is composing, Enter and input belong to it, not to the search.
  document.querySelectorAll('input[type=search]').forEach(input => {
    const tell = () => input.dispatchEvent(new CustomEvent('search-text', { bubbles: true, detail: input.value }));
    let composing = false;
    input.addEventListener('compositionstart', () => { composing = true; });
    input.addEventListener('compositionend', () => { composing = false; tell(); });
    input.addEventListener('input', () => { if (!composing) tell(); });
    input.addEventListener('keydown', event => {
      if (event.key === 'Enter' && (event.isComposing || event.keyCode === 229)) event.preventDefault();
    });
  });

  // Error summaries take the focus, so that a screen reader begins there.
  document.querySelector('.error-summary')?.focus();
})();
