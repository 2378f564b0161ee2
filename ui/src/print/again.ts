import type { Backend } from '../backend/backend';
import type { PrintJob } from '../backend/wire';

/**
 * What asks for a paper once more; nothing where that makes no sense: a pulse of the drawer has had its moment, and the slip of a parked
 * sale is printed from the list of those.
 */
export function again(backend: Backend, job: PrintJob): (() => Promise<unknown>) | undefined {
  switch (job.kind) {
    case 'receipt':
    case 'copy':
      return () => backend.call('reprint', { receipt_no: job.receipt_no });
    case 'invoice':
      return () => backend.call('print_invoice', { receipt_no: job.receipt_no });
    case 'order':
      return () => backend.call('print_order', { number: job.number });
    case 'cash':
      return () => backend.call('print_cash', { shift_no: job.shift_no, no: job.moved_no });
    case 'x':
      return () => backend.call('print_x', {});
    case 'z':
      return () => backend.call('print_z', {});
    default:
      return undefined;
  }
}
