// What the lock says in one language, its own file of the screen: all that the till needs before somebody is there.
import frame from '../../../i18n/en/frame.ftl?raw';

export default [frame];
