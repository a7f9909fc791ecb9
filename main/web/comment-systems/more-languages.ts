// Words for comments in East Asian scripts, in Cyrillic and in the languages of the north and east of Europe: \b knows the ends of none
// of these words, and Chinese, Japanese and Korean set no spaces between them. The words that WordPress's own translations use come first.

/** A word for comments somewhere in a text: what is looked at more closely. */
export const stemInMoreLanguages = /コメント|感想|评论|評論|留言|[回迴](?:复|覆|應|应|響)|댓글|답글|의견|комментар|коментар|отзыв|yorum|hozzász|komentář|komentár|kommentit|comentarii|bình luận/iu;

const eastAsian = 'コメント|感想|评论|評論|留言|回复|回覆|回應|回应|迴響|댓글|답글|의견';
const spaced = 'kommentarer|kommentit|hozzászólás(?:ok)?|yorum(?:lar)?|komentáře|komentářů|komentáre|comentarii|комментари(?:й|и|ев|я)|коментар(?:і|ів)|bình luận';
const number = '[(（]?[1-9][\\d.,]*[)）]?';
const counted = '(?:\\s?(?:件の?|条|條|則|则|篇|个|個|개의?))?';
const whose = '(?:読者の?|みんなの|皆さんの|全部|所有|网友|網友|用户|热门|熱門|读者|讀者|전체|독자)?';
const place = '(?:一覧|欄|区|區|列表|목록)?';
const followedBy = `(?:[数數수])?\\s?[:：]?\\s?(?:${number}${counted})?`;

const heading = new RegExp(`^(?:${number}${counted}\\s?)?${whose}\\s?(?:${eastAsian})${place}${followedBy}$|^(?:${number} )?(?:${spaced})(?: ?[:：])?(?: ?${number})?$|への\\s?\\d+\\s?件のフィードバック$|有\\s?\\d+\\s?(?:条|條|則|个|個)(?:评论|評論|留言|回复|回應)$|^\\d+ (?:svar på|tankar på|tanker om|kommentarer til|комментари\\p{L}+ к) `, 'iu');
const count = new RegExp(`^${number}${counted}\\s?(?:${eastAsian})$|^(?:${eastAsian})(?:[数數수])?\\s?[:：]?\\s?${number}${counted}$|^(?:${number} (?:${spaced})|(?:${spaced}) ?:? ?${number})$|^${number}개의 댓글이 있습니다`, 'iu');

const invitation = /^[^\p{L}]*(?:コメント(?:を|の)?\s?(?:書く|書き込む|投稿|残す|する|追加)|感想を(?:書く|送る|投稿)|(?:发表|我要|写|添加|提交|发布|發表|發佈|發布|撰寫|新增)(?:您的|你的|个|一条)?(?:评论|評論|留言|回复|回覆|回應|回应|迴響)|写下(?:你|您)的(?:评论|留言)|댓글\s?(?:쓰기|달기|남기기|작성|등록|입력)|댓글을\s?(?:남겨|달아|입력|작성)|의견\s?(?:쓰기|남기기|달기)|의견을\s?(?:남겨|적어)|답글\s?남기기)/u;
const invitationInWords = /^[^\p{L}]*(?:skriv (?:en |din )?kommentar|(?:lämna|lägg till) (?:en |ett )?(?:kommentar|svar)|(?:legg (?:inn|igjen|til)|læg|tilføj|efterlad) (?:en |et )?(?:kommentar|svar)|kommenter(?:a)? (?:artikeln|artikkelen|artiklen|inlägget)|(?:jätä|kirjoita|lisää) kommentti|hozzászólás (?:írása|küldése|hozzáadása)|szólj hozzá|yorum (?:yap|yaz|ekle|bırak|gönder)\p{L}*|(?:přidat|napsat|napište|vložit|pridať) komentá[řr]|lasă un (?:comentariu|răspuns)|adaugă (?:un )?comentariu|(?:оставить|добавить|написать|оставьте) (?:свой |ваш )?комментарий|(?:залишити|додати) коментар|viết bình luận)(?!\p{L})/iu;

const none = /^[^\p{L}]*(?:(?:まだ)?コメントは(?:まだ)?(?:ありません|ございません)|(?:暂无|暂时没有|还没有|尚无|尚無|目前沒有|目前没有|還沒有)(?:任何)?(?:评论|評論|留言|回复|回應)|(?:아직 )?(?:등록된 |작성된 )?댓글이 없습니다|첫 (?:번째 )?댓글|(?:inga|ingen) kommentarer (?:än|ännu|endnu|ennå)|még nincs(?:enek)? hozzászólás|henüz (?:hiç )?yorum|zatím (?:žádné|nejsou žádné) komentáře|(?:пока (?:ещё )?)?(?:нет комментариев|комментариев (?:пока )?(?:ещё )?нет))/iu;

const leading = new RegExp(`^[^\\p{L}\\d]*(?:(?:查看|查看全部|所有|全部)?(?:评论|評論|留言)|コメントを(?:見る|読む)|댓글\\s?(?:보기|더보기)?)\\s?(?:${number}${counted})?$|^(?:${number})?개의 댓글이 있습니다`, 'u');

/** A heading that opens the comments of a page. */
export const headsInMoreLanguages = (text: string): boolean => heading.test(text);
/** Words of a link, button or line that ask readers to comment. */
export const invitesInMoreLanguages = (text: string): boolean => invitation.test(text) || invitationInWords.test(text);
/** Says that comments are taken and none has come. */
export const saysNoneInMoreLanguages = (text: string): boolean => none.test(text);
/** Words of a link that lead to the comments of its page. */
export const leadsInMoreLanguages = (text: string): boolean => leading.test(text);
/** A line that says how many comments there are. */
export const countsInMoreLanguages = (text: string): boolean => count.test(text);

/** Sentences that say that no more comments are taken. */
export const closedInMoreLanguages = /コメントは(?:現在)?(?:受け付けて(?:い|おり)ません|停止|閉鎖)|コメントを受け付けて(?:い|おり)ません|(?:评论|評論|留言|回應|迴響)(?:功能)?(?:已|被)?(?:关闭|關閉)|댓글이? ?(?:닫|막)[혔혀]|댓글(?:을|은) (?:쓸|달) 수 없|(?:kommentarer(?:na|ne)?|kommentarsfältet|kommentarfeltet) (?:är|er) (?:nu )?(?:stängd|stängt|lukket|stengt|inaktiverad|avstängd|slået fra|slått av)|(?:der er )?lukket for (?:kommentarer|kommentering)|kommentit (?:on|ovat) suljettu|hozzászólások (?:lezárva|lezárása)|a hozzászólások (?:jelenleg )?nem engedélyezettek|yorumlar(?:a)? kapal[ıi]|komentáře (?:jsou|byly) (?:uzavřeny|zakázány|vypnuty)|комментарии (?:закрыты|отключены|запрещены)|комментирование (?:закрыто|отключено)/iu;

/** Sentences that say that only those signed in may comment. */
export const loginInMoreLanguages = /(?:コメント|投稿)(?:を|する)[^。]{0,20}(?:ログイン|会員登録)|ログイン(?:して|すると)[^。]{0,10}コメント|(?:登录|登錄|登入|注册|註冊)(?:之?后|之?後|才能|才可|以|并|並|即可|方可)[^。]{0,8}(?:评论|評論|留言|回复|回應|迴響)|(?:评论|評論|留言|迴響|回應)[^。]{0,12}(?:必须|必須|需要|请先|請先|先)[^。]{0,4}(?:登录|登錄|登入)|로그인(?: ?후|하셔야|해야|하시면|이 필요)[^.]{0,20}(?:댓글|의견)|(?:댓글|의견)[^.]{0,20}로그인|(?:je moet|log|u moet)[^.]{0,30}(?:inlog|ingelogd|in om|in of)[^.]{0,30}(?:reactie|reageren)|(?:inloggen|aanmelden) om te reageren|(?:você precisa|precisa|é necessário|faça|é preciso)[^.]{0,30}(?:log-?in|logado|entrar|registr)[^.]{0,40}coment|(?:du måste|du skal|du må)[^.]{0,20}(?:logga|inloggad|log(?:ge)? ind|logget? inn?d?|logge inn)[^.]{0,60}(?:kommenter|kommentar)|(?:logga in|log ind|logg inn)[^.]{0,30}(?:för att|for at|for å) (?:skriv\p{L}* )?(?:en )?(?:kommenter|kommentar)|(?:for å|for at|för att)[^.]{0,20}komment\p{L}*[^.]{0,20}(?:må|skal|måste) du[^.]{0,20}(?:logg|log ind|inlogg)|kirjaudu[^.]{0,30}kommentoi|(?:hozzászól|komment)[^.]{0,40}(?:jelentkez|bejelentkez)|yorum (?:yap|yaz|ekle|gönder)\p{L}* (?:için )?[^.]{0,20}(?:giriş|oturum|üye)|(?:комментари|комментиров)\p{L}*[^.]{0,40}(?:авториз|войти|войдите|зарегистрир)|(?:авторизуйтесь|войдите|зарегистрируйтесь)[^.]{0,40}комментари|(?:přihlaste|přihlásit|přihlášení)[^.]{0,40}(?:komentář|komentovat)|komentář[^.]{0,30}přihl[aá]/iu;
