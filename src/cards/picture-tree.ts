import type { ComponentChildren, VNode } from 'preact';

/** An element that is drawn: only names, styles and attributes, so that it can be handed to another process. */
export interface PictureTree {
  type: string;
  props: Record<string, unknown>;
}

type PictureNode = PictureTree | string | PictureNode[];

/** What components make of themselves. They are called once and alone: no hook and no context works in them. */
export function pictureTree(node: VNode): PictureTree {
  const { type, props } = node;
  if (typeof type !== 'string') return pictureTree(rendered(type, props));
  const { children, ...rest } = props;
  const inner = resolved(children);
  return { type, props: inner.length === 0 ? rest : { ...rest, children: inner } };
}

function rendered(component: Exclude<VNode['type'], string>, props: VNode['props']): VNode {
  const made: unknown = Reflect.apply(component, undefined, [props]);
  if (isVNode(made)) return made;
  throw new TypeError('A component of a picture must give one element.');
}

function resolved(children: ComponentChildren): PictureNode[] {
  if (Array.isArray(children)) return children.flatMap((child: ComponentChildren) => resolved(child));
  if (isVNode(children)) return [pictureTree(children)];
  return typeof children === 'string' || typeof children === 'number' ? [String(children)] : [];
}

const isVNode = (value: unknown): value is VNode =>
  typeof value === 'object' && value !== null && 'type' in value && 'props' in value;
