import { basename, extname } from 'path';
import { Entity } from './entity';
import { EntityIndex } from './index-of-entities';
import type { KindName } from './options';
import { derivedName } from '../kubernetes/core-names';

/** Ids from which names of objects can be made; services are named in DNS labels, which have no dots. */
const ID = /^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$/;

/** The id of the construct of an entity: a name that stays as it is whatever other specs there are. */
export function idOf(entity: Entity, index: EntityIndex, kind: KindName): string {
  const func = index.functionOf(entity)?.name ?? index.referenceOf(entity)?.name;
  const ownName = entity.name !== undefined && entity.name !== entity.id ? entity.name : undefined;
  const { file = '' } = entity.whole.document;
  const stem = basename(file, extname(file)) || 'run';
  if (entity.type === 'options' || entity.type === 'trigger' || ownName !== undefined) {
    return legal(ownName ?? stem, kind) ?? legal(stem, kind) ?? 'run';
  }
  const parts = [func ?? stem, entity.action, entity.type === 'task' ? undefined : entity.id?.slice(0, 8)];
  return legal(parts.filter((part) => part !== undefined).join('-'), kind) ?? 'run';
}

/** A name as it is, or else as DigitalHub Core derives names of objects; undefined where nothing of it is left. */
function legal(name: string, kind: KindName): string | undefined {
  const id = name.replace(/\//g, '-');
  const isLegal = ID.test(id) && !(kind === 'ServiceRun' && id.includes('.'));
  return isLegal ? id : derivedName(id);
}
