type Progress = { percent: (percent: number) => void; done: (answer: XMLHttpRequest) => void; lost: () => void };

/** Posts a form with files as a browser would, and says how far it is: only this old way of asking tells that. */
export function postFiles(action: string, form: FormData, { percent, done, lost }: Progress, accept = "text/html"): void {
  const sending = new XMLHttpRequest();
  sending.upload.onprogress = ({ loaded, total }) => percent(Math.floor((100 * loaded) / total));
  sending.onload = () => done(sending);
  sending.onerror = lost;
  sending.open("POST", action);
  sending.setRequestHeader("Accept", accept);
  sending.send(form);
}

/** What the files are called that stand chosen in a form. */
export const namesOfFiles = (form: FormData, name: string): string[] =>
  form.getAll(name).flatMap((file) => (file instanceof File && file.name ? file.name : []));
