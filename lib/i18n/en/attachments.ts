import type { Translated } from "../nl";

export const attachments: Translated<"attachments"> = {
  title: "{count, plural, =0 {Send files along} one {# file goes along} other {# files go along}}",
  choose: "Choose files or photos",
  first: "Do this first and write afterwards: adding loads the page again.",
  hint: "Whoever may read the question can open them; nobody else. Ten at most.",
  add: "Add",
  drop: "Leave out",
  dropName: "Leave out: {file}",
  list: "{count, plural, one {# file along} other {# files along}}",
  nothing: "Choose a file first.",
  lost: "The connection was lost. Choose the file again.",
  wait: "One moment: a file is still on its way.",
  tooMany: "{file} no longer fits: {count, number} files together at most.",
  gone: "One of the files is no longer there. Reload the page, add it again and send then.",
  lookFirst: "Look at what we found in your files, and tick that it may be shared.",
  mail: "\n{count, plural, one {There is # file with it; you open it} other {There are # files with it; you open them}} on the page.\n",
};
