export { createSearchService, type SearchService } from './search.service';
export { createSearchRouter } from './search.router';
