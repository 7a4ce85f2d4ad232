// The examination of a dossier; it works without this file.
//   [data-all-complete]  marks every paper as complete
//   [data-paper]         reason and words belong to 需补正 alone
//   [data-then-notice], [data-then-refer]  only the act that fits is offered; [data-examined] counts
(() => {
  const form = document.querySelector('form[data-examination]');
  if (!form) return;
  const papers = [...form.querySelectorAll('[data-paper]')];
  const verdictOf = paper => paper.querySelector('input[type=radio]:checked')?.value;
  const notice = form.querySelector('[data-then-notice]'), refer = form.querySelector('[data-then-refer]');

  const show = () => {
    const verdicts = papers.map(verdictOf), asks = verdicts.includes('incomplete');
    papers.forEach((paper, n) => {
      const why = paper.querySelector('[data-why]');
      why.hidden = verdicts[n] !== 'incomplete' && !why.querySelector('.error');
    });
    form.querySelector('[data-examined]').textContent = verdicts.filter(Boolean).length;
    notice.hidden = !asks;
    refer.hidden = asks;
    notice.classList.toggle('btn-primary', asks);
  };

  form.addEventListener('change', show);
  form.querySelector('[data-all-complete]').addEventListener('click', event => {
    event.preventDefault();
    papers.forEach(paper => { paper.querySelector('input[value=complete]').checked = true; });
    show();
  });
  show();
})();
