// What kind of goods a name speaks of, in three languages. The first rule that knows a word of the name decides; a name that no rule knows
// keeps its letter, which is better than a wrong picture.
import type { LocalName } from '../backend/wire';
import type { PictureName } from './pictures';

const RULES: readonly (readonly [kind: PictureName, words: RegExp])[] = [
  ['icecream', /ice[ -]?cream|cornetto|magnum|ไอศกรีม|ไอติม|冰淇淋|雪糕/i],
  ['candy', /\b(candy|candies|gum|gummy|mints?|caramels?|lollipop|haribo|tic tac|hi-chew)\b|ลูกอม|หมากฝรั่ง|[软硬奶]糖|口香糖|糖果/i],
  ['tin', /\b(tinned|tin of|canned|tuna|sardines?|mackerel|baked beans)\b|กระป๋องปลา|ปลากระป๋อง|ทูน่า|罐头|金枪鱼/i],
  ['chips', /\b(chips|crisps|snacks?|prawn crackers|seaweed|pringles|doritos|cheetos|sunbites|peanuts|nuts|salted almonds)\b|มันฝรั่ง|ขนมกรอบ|สาหร่าย|ถั่วลิสง|薯片|海苔|虾[条片]|花生(?!酱)/i],
  ['biscuit', /\b(biscuits?|cookies?|crackers?|wafers?|shortbread|oreo|pocky|pretz|panda|collon|cream-o)\b|คุกกี้|บิสกิต|เวเฟอร์|饼干|曲奇|威化(?!巧)|酥饼/i],
  ['sauce', /\b(sauce|ketchup|mayonnaise|dressing|vinegar)\b|น้ำปลา|ซอส|ซีอิ๊ว|酱油|鱼露|蚝油|番茄酱|蛋黄酱$|辣椒酱|生抽/i],
  ['noodles', /\b(noodles?|ramyun|ramen|udon|spaghetti|pasta|mama cup|wai wai|cup jok)\b|บะหมี่|มาม่า|เส้นหมี่|พาสต้า|[方便杯汤拌炒冬]面|拉面|意大利面/i],
  ['bowl', /\b(fried|chicken|pork|crab|minced pork|sticky) rice\b|ข้าวผัด|ข้าวกะเพรา|炒饭|[肉鸡末米]饭/i],
  ['oil', /\b(cooking |olive |bran |palm |soy ?bean )oil\b|น้ำมันพืช|น้ำมันรำข้าว|น้ำมันมะกอก|[糠油榄菜]油|食用油/i],
  ['sack', /\b(rice|sugar|flour|oats|oatmeal)\b|ข้าวหอม|ข้าวสาร|ข้าวเหนียว|น้ำตาล|แป้ง|香米|糯米|白砂糖|面粉/i],
  ['coffee', /\b(coffee|latte|americano|espresso|nescaf[eé])(?!-)|กาแฟ|咖啡(?!伴|糖)/i],
  ['cup', /\b(yoghurt|yogurt)\b|โยเกิร์ต|酸奶(?!饮)/i],
  ['carton', /\b(milk(?! choc)|soy ?milk|vitamilk|lactasoy|yakult|betagen)\b|นมสด|นมถั่วเหลือง|นมกล่อง|นมเปรี้ยว|牛奶(?!糖|巧)|豆奶|乳酸菌|椰浆/i],
  ['chocolate', /\b(chocolate|kitkat|snickers|toblerone|lindt|kinder|m&m)|ช็อก(โก|โกแ)ลต|巧克力/i],
  ['cheese', /\b(cheese|butter)\b(?! lamp)|ชีส|เนยสด|奶酪|黄油/i],
  ['bottle', /\b(iced?[ -]tea|green tea \d|tea|juice)\b|ชาเขียว|ชาเย็น|น้ำผลไม้|น้ำส้ม|绿茶|红茶|果汁|[橙柑苹葡榴]汁/i],
  ['water', /\b(water|evian|volvic|perrier)\b|น้ำดื่ม|น้ำแร่|饮用水|矿泉水|纯净水|天然水/i],
  ['can', /\b(cola|coke|sprite|fanta|pepsi|mountain dew|soft drink)\b|โค้ก|โคล่า|น้ำอัดลม|可乐|雪碧|芬达|汽水/i],
  ['flask', /\b(beer|lager|stout|wine|energy drink|red bull|lipovitan)\b|เบียร์|ไวน์|เครื่องดื่มชูกำลัง|啤酒|葡萄酒|能量饮料/i],
  ['eggs', /^(?!.*(sandwich|mayo)).*\beggs?\b|ไข่(ไก่|เป็ด|ต้ม)|鸡蛋|水煮蛋/i],
  ['bread', /\b(bread|buns?|sandwich|toast|bagel|croissant)\b|ขนมปัง|ซาลาเปา|แซนด์วิช|面包|三明治|肉包/i],
  ['bananas', /\bbananas?\b|กล้วย|香蕉/i],
  ['mango', /\bmango(es)?\b|มะม่วง|芒果|水仙芒/i],
  ['apple', /\b(apples?|tomato(es)?)\b|แอปเปิล|มะเขือเทศ|苹果|番茄/i],
  ['greens', /\b(morning glory|greens|lettuce|cabbage|kale|spinach|pak choi)\b|ผักบุ้ง|ผักกาด|คะน้า|กะหล่ำ|空心菜|白菜|生菜|菠菜/i],
  ['fish', /\b(fish|tilapia|salmon|seabass)\b|ปลา(นิล|ทู|แซลมอน)|罗非鱼|三文鱼/i],
  ['meat', /\b(pork|beef|chicken|mince|sausages?|ham)\b|หมู(สับ|สามชั้น)|เนื้อ(วัว|หมู)|อกไก่|猪肉|五花肉|鸡胸|牛肉|火腿肠/i],
  ['ice', /^ice\b|น้ำแข็ง|冰块/i],
  ['tube', /\btoothpaste\b|ยาสีฟัน|牙膏/i],
  ['pump', /\b(soap|shampoo|detergent|dish liquid|body wash|bleach|face foam)\b|สบู่|แชมพู|น้ำยาล้างจาน|洗洁精|洗发|香皂|洗衣|彩漂/i],
  ['tissue', /\b(tissues?|toilet paper|paper towels?|baking paper|wipes)\b|กระดาษทิชชู|กระดาษชำระ|ทิชชู|纸巾|卫生纸|湿巾/i],
  ['bag', /\b(carrier|shopping|plastic) bag\b|ถุงหิ้ว|ถุงพลาสติก|购物袋/i],
];

/** The kind of goods that a name speaks of; nothing where no rule knows it. */
export function kindOf({ en, th, zh }: LocalName): PictureName | undefined {
  const name = `${en}\n${th}\n${zh}`;
  return RULES.find(([, words]) => words.test(name))?.[0];
}
