import { Entity, Reference } from './entity';

/** Entities that lie together, found by what others call them. */
export class EntityIndex {
  private readonly functions = new Map<string, Entity>();
  private readonly functionsByName = new Map<string, Entity[]>();
  private readonly tasks = new Map<string, Entity>();
  /** The functions of tasks and runs that name none, and lie in a file with one. */
  private readonly functionsBeside = new Map<Entity, Entity>();
  private readonly used = new Set<Entity>();

  public constructor(entities: readonly Entity[]) {
    for (const entity of entities) {
      if (entity.type === 'function') {
        this.addFunction(entity);
      } else if (entity.type === 'task' && entity.id !== undefined) {
        this.tasks.set(entity.id, entity);
      }
    }
    this.findFunctionsBeside(entities);
    for (const entity of entities) {
      const [func, task] = [this.functionOf(entity), this.taskOf(entity)];
      [func, task].filter((one) => one !== undefined && one !== entity).forEach((one) => this.used.add(one!));
    }
  }

  /**
   * The function that an entity is of. Another id is another version, unless one of the two has none, which was written
   * by hand.
   */
  public functionOf(entity: Entity): Entity | undefined {
    if (entity.type === 'function') {
      return entity;
    }
    const ref = this.referenceOf(entity);
    if (ref === undefined) {
      return this.functionsBeside.get(this.taskOf(entity) ?? entity);
    }
    const named = this.sameName(ref).filter(({ id }) => id === undefined || ref.id === undefined);
    return this.functions.get(ref.id ?? '') ?? (named.length === 1 ? named[0] : undefined);
  }

  public taskOf(entity: Entity): Entity | undefined {
    return entity.type === 'task' ? entity : this.tasks.get(entity.task ?? '');
  }

  /** What an entity, or its task, calls its function. */
  public referenceOf(entity: Entity): Reference | undefined {
    return entity.function ?? this.taskOf(entity)?.function;
  }

  /** The functions that a reference may mean, of whatever version. */
  public sameName(ref: Reference | undefined): readonly Entity[] {
    const isOther = (a: string | undefined, b: string | undefined) => a !== undefined && b !== undefined && a !== b;
    const named = ref?.name === undefined ? [] : this.functionsByName.get(ref.name) ?? [];
    return named.filter(({ runtime, project }) => !isOther(runtime, ref?.runtime) && !isOther(project, ref?.project));
  }

  /** Whether another entity is of this one. */
  public isUsed(entity: Entity): boolean {
    return this.used.has(entity);
  }

  /** A definition of DigitalHub's catalogue is a file: a function, and its tasks, which do not name it. */
  private findFunctionsBeside(entities: readonly Entity[]): void {
    const [first, latest] = [new Map<string, Entity>(), new Map<string, Entity>()];
    const keyOf = ({ runtime, whole: { document: { file } } }: Entity) => JSON.stringify([runtime, file]);
    const inFiles = entities.filter(({ whole }) => whole.document.file !== undefined);
    const assign = (entity: Entity, func: Entity | undefined) => {
      if (func && ['task', 'run'].includes(entity.type) && !this.functionsBeside.has(entity)) {
        this.functionsBeside.set(entity, func);
      }
    };
    for (const entity of inFiles) {
      const key = keyOf(entity);
      if (entity.type === 'function') {
        first.set(key, first.get(key) ?? entity);
        latest.set(key, entity);
      }
      assign(entity, latest.get(key));
    }
    inFiles.forEach((entity) => assign(entity, first.get(keyOf(entity))));
  }

  private addFunction(entity: Entity): void {
    if (entity.id !== undefined) {
      this.functions.set(entity.id, entity);
    }
    if (entity.name !== undefined) {
      this.functionsByName.set(entity.name, [...this.functionsByName.get(entity.name) ?? [], entity]);
    }
  }
}
