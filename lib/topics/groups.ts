import taxonomy from "./taxonomy.json";

/** What topics are gathered under: these come with a release and are not edited. */
export const topicGroups: readonly { id: string; nl: string; en: string }[] = taxonomy.groups;

export const isTopicGroup = (id: string): boolean => topicGroups.some((group) => group.id === id);
