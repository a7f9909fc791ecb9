// Comment services that have no id of their own in KP Bot: what their scripts, places and code are called. They are told as `generic`.

/** Addresses of their scripts; those that only count are none. */
export const serviceScripts = /(?:cdn\.vuukle\.com|fastcomments\.com|hypercomments\.com|cackle\.(?:me|ru)\/widget|graphcomment\.com|insticator\.com\/.*comment|talkyard|comments\.app\/js|muut\.com\/1|cdn\.muut\.com|getreplybox\.com|justcomments\.com|js-kit\.com\/comments|realtidbits\.com\/.*comments|livere\.(?:com|org)|changyan\.(?:sohu|itc)\.c|static\.duoshuo\.com\/embed|commentsplugin\.com|civilcomments\.com|commentbox\.io|htmlcommentbox\.com|tolstoycomments\.com|\/(?:valine|artalk)(?:[@.-][\w.-]*)?\.js)(?!.*count)/i;

/** The id of the element that they fill. */
export const servicePlaces = /^(?:graphcomment|lv-container|SOHUCS|vcomments|artalk(?:-container|-comments)?|gitment(?:-container)?|replybox|hcb_comment_box|hypercomments_widget|fastcomments-widget|vuukle-comments|anycomment-(?:root|app)|section-kmt|txpCommentInputForm|cbox_module)$/i;

/** What stands in the code that starts them. */
export const serviceCodes = /\bVUUKLE_CONFIG\b|\bVK\.Widgets\.Comments\b|\bFastCommentsUI\b|\b_hcwp\b|\bcackle_widget\b|\bgraphcomment\b|\bLivereTower\b|\bchangyan\.api\.config\b|\bduoshuoQuery\b|\bnew Valine\s*\(|\b(?:new Artalk|Artalk\.init)\s*\(|\bnew RealTidbits\.Comments\b/;
