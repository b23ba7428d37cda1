import { Option } from 'commander';

/** The option of commands that read models. */
export function mapOption(): Option {
  return new Option('--map <IRI=FILE...>', 'files that stand for what documents import or name as their context; nothing is ever fetched');
}
