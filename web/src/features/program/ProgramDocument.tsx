import { weekdayName } from '@setwise/server/domain/calendar/day-names.ts';
import { createMemo, For, Match, Show, Switch } from 'solid-js';
import type { ProgramPartsFragment } from '../../graphql/generated/graphql.ts';
import { DayMark } from '../../ui/DayMark.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { Section } from '../../ui/Section.tsx';
import { Blocks } from './Markdown.tsx';
import styles from './ProgramDocument.module.css';
import { type Block, readMarkdown, wordsOf } from './read-markdown.ts';

interface DocumentSection {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/**
 * The program to read, section by section. Where the document lists the week and the milestones, the page's own rows stand in the place of
 * the list: the same facts, with their marks and figures.
 */
export function ProgramDocument(props: { program: ProgramPartsFragment }) {
  const sections = createMemo(() => sectionsOf(readMarkdown(props.program.document)));
  return (
    <For each={sections()}>
      {(section) => (
        <Show when={section.title} fallback={<Blocks blocks={section.blocks} />}>
          <Section title={section.title}>
            <div class={styles.text}>
              <For each={section.blocks}>
                {(block) => (
                  <Switch fallback={<Blocks blocks={[block]} />}>
                    <Match when={block.kind === 'list' && section.title === 'Weekly template' && props.program.template.length > 0}>
                      <Rows>
                        <For each={props.program.template}>
                          {(day) => (
                            <Row
                              title={day.title}
                              detail={
                                <>
                                  {weekdayName(day.weekday)}
                                  <span class={styles.purpose}>{day.purpose}</span>
                                </>
                              }
                              figure={`${day.minutes} min`}
                            />
                          )}
                        </For>
                      </Rows>
                    </Match>
                    <Match when={block.kind === 'list' && section.title === 'Milestones' && props.program.milestones.length > 0}>
                      <Rows>
                        <For each={props.program.milestones}>
                          {(milestone) => (
                            <Row
                              lead={<DayMark mark={milestone.reached ? 'done' : 'planned'} size="row" />}
                              title={<span class={styles.milestone}>{milestone.text}</span>}
                              figure={milestone.reached ? 'reached' : 'open'}
                            />
                          )}
                        </For>
                      </Rows>
                    </Match>
                  </Switch>
                )}
              </For>
            </div>
          </Section>
        </Show>
      )}
    </For>
  );
}

/**
 * The document by its second-level headings. Its title and its first line, with version and reason, are left out: the page says both.
 */
function sectionsOf(blocks: readonly Block[]): readonly DocumentSection[] {
  const sections: { title: string; blocks: Block[] }[] = [{ title: '', blocks: [] }];
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 1) continue;
    if (block.kind === 'heading' && block.level === 2) sections.push({ title: wordsOf(block.inside), blocks: [] });
    else if (!(sections.length === 1 && isVersionLine(block))) sections.at(-1)?.blocks.push(block);
  }
  return sections.filter((section) => section.title !== '' || section.blocks.length > 0);
}

const isVersionLine = (block: Block): boolean => block.kind === 'paragraph' && /^Version \d+,/.test(wordsOf(block.inside));
