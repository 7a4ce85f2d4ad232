// Comfort for questions that are an address; each works without it.
//   form[data-answer="#id"]  fetches its address as one leaves a field, puts the answer into that element, and keeps the address bar true
(() => {
  document.querySelectorAll('form[data-answer]').forEach(form => {
    const place = document.querySelector(form.dataset.answer);
    let asked = 0;
    const ask = async () => {
      const address = `${form.action}?${new URLSearchParams(new FormData(form))}`;
      const mine = ++asked;
      try {
        const answer = await fetch(address, { credentials: 'same-origin', headers: { 'X-Part': 'answer' } });
        const html = await answer.text();
        if (mine !== asked) return;
        place.innerHTML = html;
        history.replaceState(null, '', address);
      } catch (offline) {
        form.submit(); // the browser says what is wrong with the network
      }
    };
    form.addEventListener('change', () => { if (form.checkValidity()) ask(); });
    form.addEventListener('submit', event => { event.preventDefault(); ask(); });
  });
})();
