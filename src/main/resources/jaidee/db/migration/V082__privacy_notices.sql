-- What owners are told about their data, in versions: each answer to the question for consent names the one that held. A line that
-- begins with # is a heading.
CREATE TABLE privacy_notice (
    version   VARCHAR(20) NOT NULL,
    position  INTEGER NOT NULL,
    text_th   VARCHAR(10000) NOT NULL,
    text_en   VARCHAR(10000) NOT NULL,
    saved_at  TIMESTAMP(6) WITH TIME ZONE,
    saved_by  BIGINT,
    CONSTRAINT privacy_notice_pk PRIMARY KEY (version),
    CONSTRAINT privacy_notice_position_once UNIQUE (position),
    CONSTRAINT privacy_notice_saved_by_fk FOREIGN KEY (saved_by) REFERENCES staff (id)
);
INSERT INTO privacy_notice (version, position, text_th, text_en) VALUES ('2569-1', 1,
'# เราเก็บข้อมูลอะไร
ชื่อ เบอร์โทร ที่อยู่ LINE หรืออีเมลของคุณ ชื่อและเบอร์ของผู้ดูแลร่วม ข้อมูลและรูปของสัตว์เลี้ยง ประวัติวัคซีนและการรักษา การซื้อและการชำระเงิน แต้มและสิทธิพิเศษ และข้อความที่ติดต่อกัน
# เก็บไปเพื่ออะไร
ให้บริการและดูแลประวัติของสัตว์เลี้ยง ตามสัญญาที่มีต่อกัน
ออกใบเสร็จ ใบกำกับภาษี และใบรับรองวัคซีน ตามกฎหมาย
เตือนวัคซีนและนัดหมาย เพื่อประโยชน์ของสัตว์เลี้ยง บอกเลิกได้ทุกเมื่อ
ส่งข่าวสารและสิทธิพิเศษ เผยแพร่รูป และส่งข้อมูลให้ร้านพันธมิตร เฉพาะเมื่อคุณยินยอม ไม่ยินยอมก็ใช้บริการได้ตามปกติ
# เก็บนานเท่าไร
ข้อมูลสมาชิก 3 ปีหลังการใช้บริการครั้งสุดท้าย ข้อความที่ส่ง 1 ปี เอกสารการเงินอย่างน้อย 5 ปีตามกฎหมายภาษี
# ส่งให้ใครบ้าง
เก็บไว้ในคอมพิวเตอร์ของคลินิก ไม่ส่งให้ใคร เว้นแต่ผู้ส่งข้อความแทนคลินิก ร้านพันธมิตรเมื่อคุณยินยอม และหน่วยงานรัฐเมื่อกฎหมายกำหนด
# สิทธิของคุณ
ขอดูและขอสำเนา ขอแก้ไข ขอลบ ขอให้ระงับการใช้ คัดค้าน และถอนความยินยอมได้ทุกเมื่อ คลินิกจะตอบภายใน 30 วัน หากเห็นว่าคลินิกไม่ทำตามกฎหมาย ร้องเรียนได้ที่สำนักงานคณะกรรมการคุ้มครองข้อมูลส่วนบุคคล
# ติดต่อ
{clinic} {address} โทร {phone}',
'# What we keep
Your name, phone numbers, address, LINE or e-mail; names and numbers of co-carers; your pets with their pictures, vaccinations and treatment; purchases and payments; points and privileges; messages between us
# What for
To serve you and keep the records of your pets, by the contract between us
To write receipts, tax invoices and vaccination certificates, as the law asks
To remind you of vaccinations and visits, in the interest of your pets; you may stop it at any time
To send news and offers, to show pictures and to share data with partners only when you agree. If you do not, nothing else changes
# How long
Member data for 3 years after the last visit, messages for 1 year, papers about money for at least 5 years as the tax law asks
# Who else sees it
It stays on the computer of the clinic. Nobody else gets it but those who send messages for us, partners when you agree, and authorities when the law asks
# Your rights
To see and copy your data, to have it corrected, erased or not used, to object, and to withdraw consent at any time. You are answered within 30 days. You may complain to the Office of the Personal Data Protection Committee
# Contact
{clinic} {address} tel. {phone}');
