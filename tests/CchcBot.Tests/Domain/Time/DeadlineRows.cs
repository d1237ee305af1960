namespace CchcBot.Tests.Domain.Time;

/// <summary>
/// Expressions in a plan of 2025 and their whole reading: kind, start..due, before, every, after, then each milestone's kind,
/// due day and words.
/// </summary>
internal static class DeadlineRows
{
    private const string Dated = """
        Trước 30/9 => date ..2025-09-29 before 2025-09-30
        Quý III => quarter 2025-07-01..2025-09-30
        Cuối năm => range 2025-10-01..2025-12-31
        Giữa năm 2025 => range 2025-06-01..2025-06-30
        Đầu quý II => range 2025-04-01..2025-04-30
        Cuối tháng 6 => month 2025-06-21..2025-06-30
        đầu tháng 6/2025 => range 2025-06-01..2025-06-10
        9 tháng đầu năm => range 2025-01-01..2025-09-30
        Đến hết quý III => quarter ..2025-09-30
        Hết tháng 10 => month ..2025-10-31
        Từ quý I đến quý III => quarters 2025-01-01..2025-09-30
        Năm 2025 - 2026 => range 2025-01-01..2026-12-31
        tuần cuối tháng 11 => range 2025-11-24..2025-11-30
        Quý 4/2025 => quarter 2025-10-01..2025-12-31
        q2/2025 => quarter 2025-04-01..2025-06-30
        Q.I/2025 => quarter 2025-01-01..2025-03-31
        Q. III => quarter 2025-07-01..2025-09-30
        thang 6/2025 => month 2025-06-01..2025-06-30
        truoc ngay 15/10/2025 => date ..2025-10-14 before 2025-10-15
        quy iii va quy iv nam 2025 => quarters 2025-07-01..2025-12-31
        cham nhat 20/11 => date ..2025-11-20
        den het thang 9 => month ..2025-09-30
        31/12/2025 => date ..2025-12-31
        Trước tháng 6/2025 => date ..2025-05-31 before 2025-06-01
        Trước quý III => date ..2025-06-30 before 2025-07-01
        31-12-2025 => date ..2025-12-31
        15.12.2025 => date ..2025-12-15
        15/12/25 => date ..2025-12-15
        ngày 5 tháng 9 => date ..2025-09-05
        Trước 17h00 ngày 15/12/2025 => date ..2025-12-15
        trước 17 giờ 00 ngày 30/6 => date ..2025-06-30
        Quý II (trước ngày 15/6) => date ..2025-06-14 before 2025-06-15
        Tháng 12/2025 (trước ngày 15/12/2025) => date ..2025-12-14 before 2025-12-15
        Trong quý II, hoàn thành trước ngày 15/6/2025 => date ..2025-06-14 before 2025-06-15
        Từ ngày 01/3/2025 đến ngày 30/4/2025 => range 2025-03-01..2025-04-30
        Từ 01/3 đến 30/4/2025 => range 2025-03-01..2025-04-30
        01/3 - 30/4/2025 => range 2025-03-01..2025-04-30
        ngày 15-20/6/2025 => range 2025-06-15..2025-06-20
        Từ nay đến hết năm 2025 => year ..2025-12-31
        Từ nay đến 31/12/2025 => date ..2025-12-31
        Quý IV/2024 - Quý I/2025 => quarters 2024-10-01..2025-03-31
        Quý IV/2025 và Quý I/2026 => quarters 2025-10-01..2026-03-31
        Quý I, II, III => quarters 2025-01-01..2025-09-30
        Quý I - IV => quarters 2025-01-01..2025-12-31
        Nửa đầu năm 2025 => range 2025-01-01..2025-06-30
        nửa cuối quý II => range 2025-05-16..2025-06-30
        6 tháng cuối 2025 => range 2025-07-01..2025-12-31
        quý đầu năm => range 2025-01-01..2025-03-31
        tháng đầu quý II => range 2025-04-01..2025-04-30
        Tháng 5 năm 2025 => month 2025-05-01..2025-05-31
        tháng 05-2025 => month 2025-05-01..2025-05-31
        05/2025 => month 2025-05-01..2025-05-31
        THÁNG 7/2025 => month 2025-07-01..2025-07-31
        QUÝ II NĂM 2025 => quarter 2025-04-01..2025-06-30
        Quý IlI/2025 => quarter 2025-07-01..2025-09-30
        Quỷ III/2025 => quarter 2025-07-01..2025-09-30
        Quý tư năm 2025 => quarter 2025-10-01..2025-12-31
        Quý ba => quarter 2025-07-01..2025-09-30
        tháng mười hai => month 2025-12-01..2025-12-31
        sáu tháng cuối năm 2025 => range 2025-07-01..2025-12-31
        2025 => year 2025-01-01..2025-12-31
        2025-2026 => range 2025-01-01..2026-12-31
        Theo Công văn số 1234/SNV-CCHC ngày 12/3/2025 của Sở Nội vụ, hoàn thành trước ngày 30/6/2025 => date ..2025-06-29 before 2025-06-30
        ngày cuối cùng của quý III => date ..2025-09-30
        Trước mùng 5 tháng 9 => date ..2025-09-04 before 2025-09-05
        15 ngày cuối tháng 6 => range 2025-06-16..2025-06-30
        Tuần thứ 2 tháng 9 => range 2025-09-08..2025-09-14
        tuần thứ hai của tháng 9/2025 => range 2025-09-08..2025-09-14
        Đến 30/9/2025 => date ..2025-09-30
        Hạn: 15/11/2025 => date ..2025-11-15
        Thời hạn hoàn thành: chậm nhất là ngày 15/11/2025 => date ..2025-11-15
        Dự kiến tháng 8/2025 => month 2025-08-01..2025-08-31
        Phấn đấu hoàn thành trong tháng 10 năm 2025 => month 2025-10-01..2025-10-31
        Tháng 9-10/2025 => range 2025-09-01..2025-10-31
        tháng 9 đến tháng 11 => range 2025-09-01..2025-11-30
        năm 2025 và năm 2026 => range 2025-01-01..2026-12-31
        Năm 2026 => year 2026-01-01..2026-12-31
        Kết thúc năm 2025 => year ..2025-12-31
        trước khi kết thúc quý II => quarter ..2025-06-30
        01/7/2025-31/12/2025 => range 2025-07-01..2025-12-31
        Trong 02 năm 2025, 2026 => range 2025-01-01..2026-12-31
        khoảng giữa tháng 8 => range 2025-08-11..2025-08-15
        10/2025 => month 2025-10-01..2025-10-31
        Quý 3 & 4 => quarters 2025-07-01..2025-12-31
        quý I hoặc quý II => quarters 2025-01-01..2025-06-30
        Quý II/2025 - Quý II/2026 => quarters 2025-04-01..2026-06-30
        Từ quý IV năm 2024 đến hết quý II năm 2025 => quarters 2024-10-01..2025-06-30
        trong 2 quý đầu năm => range 2025-01-01..2025-06-30
        hai quý cuối năm => range 2025-07-01..2025-12-31
        Thực hiện xong trước ngày 30 tháng 4 => date ..2025-04-29 before 2025-04-30
        trước 30-4 => date ..2025-04-29 before 2025-04-30
        Ngày 02 tháng 9 => date ..2025-09-02
        Quý I,II,III,IV => quarters 2025-01-01..2025-12-31
        Tháng 4 / 2025 => month 2025-04-01..2025-04-30
        ngày  15 / 4 / 2025 => date ..2025-04-15
        30.6.2025 => date ..2025-06-30
        Trước ngày 30.6 => date ..2025-06-29 before 2025-06-30
        q iii => quarter 2025-07-01..2025-09-30
        quý 03 => quarter 2025-07-01..2025-09-30
        Hoàn thành chậm nhất trong tháng 11/2025 => month ..2025-11-30
        Không quá ngày 20/12/2025 => date ..2025-12-20
        Muộn nhất cuối tháng 10 => month ..2025-10-31
        trước cuối tháng 10 => month 2025-10-21..2025-10-31
        từ đầu năm đến hết quý II => range 2025-01-01..2025-06-30
        từ đầu tháng 5 đến giữa tháng 6 => range 2025-05-01..2025-06-15
        Từ năm 2025 đến năm 2027 => range 2025-01-01..2027-12-31
        đến năm 2025 => year ..2025-12-31
        Mùng 5 tháng 3 âm lịch => date ..2025-04-02
        ngày rằm tháng Bảy => date ..2025-09-06
        rằm tháng giêng năm 2026 => date ..2026-03-03
        đến 20/8 âm lịch => date ..2025-10-11
        trước 20/8/2025 (âm lịch) => date ..2025-10-10 before 2025-10-11
        ngày 5 tháng 3 âm lịch năm 2026 => date ..2026-04-21
        trước ngày 23 tháng Chạp => date ..2026-02-09 before 2026-02-10
        tháng 7 âm lịch => month 2025-08-23..2025-09-21
        từ mùng 1 đến mùng 10 tháng 3 âm lịch => range 2025-03-29..2025-04-07
        từ 1/8 đến 15/8 âm lịch => range 2025-09-22..2025-10-06
        tháng 6 nhuận => month 2025-07-25..2025-08-22
        đến 2030 => year ..2030-12-31
        vào dịp cuối năm => range 2025-10-01..2025-12-31
        Trước khai giảng 05/9/2025 => date ..2025-09-04 before 2025-09-05
        trước kỳ họp HĐND tỉnh ngày 10/7 => date ..2025-07-09 before 2025-07-10
        Trước kỳ thi tốt nghiệp, ngày 11/6/2025 => date ..2025-06-10 before 2025-06-11
        xong trước Đại hội (20/5/2025) => date ..2025-05-19 before 2025-05-20
        đến Hội nghị tổng kết ngày 15/12/2025 => date ..2025-12-15
        Các tháng cuối năm => range 2025-10-01..2025-12-31
        những tháng đầu năm => range 2025-01-01..2025-03-31
        """;

    private const string Parts = """
        Tháng 6, tháng 12 => month 2025-06-01..2025-12-31 | month 2025-06-30 | month 2025-12-31
        Tháng 3, 6, 9 và 12 => month 2025-03-01..2025-12-31 | month 2025-03-31 | month 2025-06-30 | month 2025-09-30 | month 2025-12-31
        6 tháng/9 tháng đầu năm => range 2025-01-01..2025-09-30 | range 2025-06-30 | range 2025-09-30
        6 tháng đầu năm và cả năm => year 2025-01-01..2025-12-31 | range 2025-06-30 | year 2025-12-31
        Trước ngày 10/6 và ngày 10/12 => date ..2025-12-09 before 2025-12-10 | date 2025-06-09 | date 2025-12-09
        ngày 15 và 20/6/2025 => date ..2025-06-20 | date 2025-06-15 | date 2025-06-20
        Quý I, III => quarter 2025-01-01..2025-09-30 | quarter 2025-03-31 | quarter 2025-09-30
        Thường xuyên; báo cáo trước ngày 15/12/2025 => date ..2025-12-14 before 2025-12-15 | ongoing 2025-12-31 | date 2025-12-14 báo cáo
        Thường xuyên, hằng quý báo cáo => recurring 2025-01-01..2025-12-31 every quarter | ongoing 2025-12-31 | recurring 2025-12-31 báo cáo
        Theo yêu cầu của cấp trên; định kỳ hằng tháng => recurring 2025-01-01..2025-12-31 every month | conditional  Theo yêu cầu của cấp trên | recurring 2025-12-31
        Sau khi UBND tỉnh ban hành kế hoạch, hoàn thành trong quý III => quarter 2025-07-01..2025-09-30 | conditional  UBND tỉnh ban hành kế hoạch | quarter 2025-09-30
        Quý I: ban hành; Quý II, III: triển khai; tháng 11: sơ kết; tháng 12: tổng kết => month 2025-12-01..2025-12-31 | quarter 2025-03-31 ban hành | quarters 2025-09-30 triển khai | month 2025-11-30 sơ kết | month 2025-12-31 tổng kết
        Ban hành trong tháng 1; kiểm tra: quý II, quý IV => quarter 2025-04-01..2025-12-31 | month 2025-01-31 Ban hành | quarter 2025-06-30 kiểm tra | quarter 2025-12-31 kiểm tra
        Báo cáo quý I trước ngày 15/3; báo cáo 6 tháng trước ngày 15/6; báo cáo năm trước ngày 15/12 => date ..2025-12-14 before 2025-12-15 | date 2025-03-14 Báo cáo quý I | date 2025-06-14 báo cáo 6 tháng | date 2025-12-14 báo cáo năm
        Trong Quý II và Quý IV/2025 => quarter 2025-04-01..2025-12-31 | quarter 2025-06-30 | quarter 2025-12-31
        Tháng 01, 02/2025 => month 2025-01-01..2025-02-28 | month 2025-01-31 | month 2025-02-28
        trong các tháng 4, 5, 6 => month 2025-04-01..2025-06-30 | month 2025-04-30 | month 2025-05-31 | month 2025-06-30
        Báo cáo 6 tháng đầu năm trước ngày 15/6/2025, báo cáo năm trước ngày 15/12/2025 => date ..2025-12-14 before 2025-12-15 | date 2025-06-14 Báo cáo 6 tháng đầu năm | date 2025-12-14
        Quý I/2025 và thường xuyên trong năm => quarter 2025-01-01..2025-03-31 | quarter 2025-03-31 | ongoing 2025-12-31
        Ngày 15 tháng 6 và ngày 15 tháng 12 => date ..2025-12-15 | date 2025-06-15 | date 2025-12-15
        Quý I (ban hành kế hoạch), quý IV (tổng kết) => quarter 2025-10-01..2025-12-31 | quarter 2025-03-31 ban hành kế hoạch | quarter 2025-12-31 tổng kết
        tháng 3: ban hành; từ tháng 4 đến tháng 11: kiểm tra; tháng 12: báo cáo => month 2025-12-01..2025-12-31 | month 2025-03-31 ban hành | range 2025-11-30 kiểm tra | month 2025-12-31 báo cáo
        Hoàn thành 50% trong quý II, 100% trong quý IV => quarter 2025-10-01..2025-12-31 | quarter 2025-06-30 | quarter 2025-12-31
        Ban hành trước 31/01/2025; triển khai trong năm => year 2025-01-01..2025-12-31 | date 2025-01-30 Ban hành | year 2025-12-31 triển khai
        trong tháng 01 và tháng 02 => month 2025-01-01..2025-02-28 | month 2025-01-31 | month 2025-02-28
        Trước ngày 15/12 (báo cáo năm), trước ngày 15/6 (báo cáo 6 tháng) => date ..2025-12-14 before 2025-12-15 | date 2025-12-14 | date 2025-06-14
        Giai đoạn 1: quý I; giai đoạn 2: quý III => quarter 2025-07-01..2025-09-30 | quarter 2025-03-31 | quarter 2025-09-30
        """;

    private const string GoingOn = """
        Hằng tuần => recurring 2025-01-01..2025-12-31
        2 tuần một lần => recurring 2025-01-01..2025-12-31 every twoweeks
        Định kỳ 02 tuần/lần => recurring 2025-01-01..2025-12-31 every twoweeks
        Hằng tháng, trước ngày 25 => recurring 2025-01-01..2025-12-24 before 2025-12-25 every month
        Trước ngày 15 của tháng cuối quý => recurring 2025-01-01..2025-12-14 before 2025-12-15 every quarter
        Ngày 20 tháng cuối mỗi quý => recurring 2025-01-01..2025-12-20 every quarter
        6 tháng một lần => recurring 2025-01-01..2025-12-31 every halfyear
        thuong xuyen trong nam => ongoing 2025-01-01..2025-12-31
        dinh ky hang quy => recurring 2025-01-01..2025-12-31 every quarter
        Trong năm 2025 và các năm tiếp theo => ongoing 2025-01-01..
        Ngày 5 hằng tháng => recurring 2025-01-01..2025-12-05 every month
        hai tuần một lần => recurring 2025-01-01..2025-12-31 every twoweeks
        mỗi tháng một lần => recurring 2025-01-01..2025-12-31 every month
        tháng/lần => recurring 2025-01-01..2025-12-31 every month
        1 lần/quý => recurring 2025-01-01..2025-12-31 every quarter
        02 lần/năm => recurring 2025-01-01..2025-12-31 every halfyear
        Định kỳ 6 tháng, năm => recurring 2025-01-01..2025-12-31 every halfyear
        báo cáo tháng, quý, 6 tháng, 9 tháng và năm => recurring 2025-01-01..2025-12-31 every month
        Trước ngày 20 hằng tháng => recurring 2025-01-01..2025-12-19 before 2025-12-20 every month
        các quý trong năm => recurring 2025-01-01..2025-12-31 every quarter
        Quý IV hằng năm => recurring 2025-01-01..2025-12-31 every year
        Tháng 12 hằng năm => recurring 2025-01-01..2025-12-31 every year
        Hằng năm, trước ngày 15/12 => recurring 2025-01-01..2025-12-14 before 2025-12-15 every year
        Thường xuyên, đột xuất => ongoing 2025-01-01..2025-12-31
        Trước ngày 15 tháng 6 hằng năm => recurring 2025-01-01..2025-06-14 before 2025-06-15 every year
        ngày làm việc cuối cùng của tháng => recurring 2025-01-01..2025-12-31 every month
        Quý IV/2025 trở đi => ongoing 2025-10-01..
        từ quý II/2025 => ongoing 2025-04-01..2025-12-31
        Kể từ ngày 01/7/2025 => ongoing 2025-07-01..2025-12-31
        Sau ngày 15/6/2025 => ongoing 2025-06-16..2025-12-31
        Hàng ngày => ongoing 2025-01-01..2025-12-31
        cuối mỗi quý => recurring 2025-01-01..2025-12-31 every quarter
        Trước ngày 05 tháng đầu quý sau => recurring 2025-01-01..2025-10-04 before 2025-10-05 every quarter
        Từ tháng 4 => ongoing 2025-04-01..2025-12-31
        Định kỳ vào ngày 15 hằng tháng => recurring 2025-01-01..2025-12-15 every month
        Mỗi năm 02 lần (tháng 6 và tháng 12) => recurring 2025-01-01..2025-12-31 every halfyear
        Hằng năm (trước 30/11) => recurring 2025-01-01..2025-11-29 before 2025-11-30 every year
        6 tháng một lần (tháng 6 và tháng 12) => recurring 2025-01-01..2025-12-31 every halfyear
        tháng 6 và tháng 12 hằng năm => recurring 2025-01-01..2025-12-31 every halfyear
        Hằng quý (trước ngày 15 tháng cuối quý) => recurring 2025-01-01..2025-12-14 before 2025-12-15 every quarter
        Quý I, quý III hằng năm => recurring 2025-01-01..2025-09-30 every halfyear
        Ngày 15/6 và 15/12 hằng năm => recurring 2025-01-01..2025-12-15 every halfyear
        Trước ngày 15/6 và trước ngày 15/12 hằng năm => recurring 2025-01-01..2025-12-14 before 2025-12-15 every halfyear
        Thường xuyên từ Quý II/2025 => ongoing 2025-04-01..2025-12-31
        Thường xuyên trong Quý IV => ongoing 2025-10-01..2025-12-31
        Hằng tháng, từ tháng 3 đến tháng 12/2025 => recurring 2025-03-01..2025-12-31 every month
        Trước ngày 25 tháng cuối của quý => recurring 2025-01-01..2025-12-24 before 2025-12-25 every quarter
        Chậm nhất vào ngày làm việc cuối cùng của quý => recurring 2025-01-01..2025-12-31 every quarter
        Trước ngày 18 tháng cuối cùng của mỗi quý => recurring 2025-01-01..2025-12-17 before 2025-12-18 every quarter
        Xuyên suốt năm => ongoing 2025-01-01..2025-12-31
        Hằng quý và đột xuất => recurring 2025-01-01..2025-12-31 every quarter
        Tháng 6 hàng năm => recurring 2025-01-01..2025-06-30 every year
        Hàng năm, vào quý IV => recurring 2025-01-01..2025-12-31 every year
        Quý I và các quý tiếp theo => ongoing 2025-01-01..
        15 hằng tháng => recurring 2025-01-01..2025-12-15 every month
        trước 15 hằng tháng => recurring 2025-01-01..2025-12-14 before 2025-12-15 every month
        Thứ hai hằng tuần => recurring 2025-01-01..2025-12-31
        2 tháng/lần => recurring 2025-01-01..2025-12-31
        Định kỳ 3 tháng => recurring 2025-01-01..2025-12-31 every quarter
        1 năm 2 lần => recurring 2025-01-01..2025-12-31 every halfyear
        năm 2 lần => recurring 2025-01-01..2025-12-31 every halfyear
        Định kỳ báo cáo quý, 6 tháng, năm => recurring 2025-01-01..2025-12-31 every quarter
        định kỳ hoặc đột xuất theo yêu cầu => recurring 2025-01-01..2025-12-31
        2 lần/tháng => recurring 2025-01-01..2025-12-31 every twoweeks
        15 ngày/lần => recurring 2025-01-01..2025-12-31 every twoweeks
        """;

    private const string Awaiting = """
        Trước Tết Nguyên đán => conditional after Trước Tết Nguyên đán
        30 ngày kể từ ngày ban hành => conditional after ban hành
        Ngay khi có văn bản chỉ đạo => conditional after có văn bản chỉ đạo
        Theo Kế hoạch của Bộ Nội vụ => conditional after Theo Kế hoạch của Bộ Nội vụ
        sau khi co huong dan cua Bo Noi vu => conditional after co huong dan cua Bo Noi vu
        Theo quy định => conditional after Theo quy định
        Không quá 30 ngày kể từ ngày nhận đủ hồ sơ => conditional after nhận đủ hồ sơ
        Đột xuất => conditional after Đột xuất
        Khi có yêu cầu => conditional after có yêu cầu
        Theo lộ trình => conditional after Theo lộ trình
        trong vòng 10 ngày làm việc => conditional
        Trong thời hạn 15 ngày kể từ ngày Nghị định số 45/2025/NĐ-CP ngày 01/3/2025 có hiệu lực => conditional after Nghị định số 45/2025/NĐ-CP ngày 01/3/2025 có hiệu lực
        Hoàn thành trước Đại hội Đảng bộ tỉnh => conditional after trước Đại hội Đảng bộ tỉnh
        Sau mỗi kỳ họp => conditional after mỗi kỳ họp
        Sau Hội nghị tổng kết => conditional after Hội nghị tổng kết
        Trước kỳ họp thứ 10 HĐND tỉnh => conditional after Trước kỳ họp thứ 10 HĐND tỉnh
        Theo Kế hoạch số 140/KH-UBND ngày 14/10/2021 => conditional after Theo Kế hoạch số 140/KH-UBND ngày 14/10/2021
        trong 9 tháng => conditional
        Sau khi có kết quả chỉ số PAR INDEX năm 2024 => conditional after có kết quả chỉ số PAR INDEX năm 2024
        Theo hướng dẫn của Bộ Nội vụ (dự kiến quý III) => conditional after Theo hướng dẫn của Bộ Nội vụ (dự kiến quý III)
        Khi Chính phủ ban hành nghị định => conditional after Chính phủ ban hành nghị định
        Sau 30 ngày kể từ khi Nghị quyết có hiệu lực => conditional after Nghị quyết có hiệu lực
        Theo tiến độ của dự án => conditional after Theo tiến độ của dự án
        Đảm bảo tiến độ => conditional after Đảm bảo tiến độ
        Theo thời gian quy định tại Quyết định số 85/QĐ-TTg ngày 14/01/2025 => conditional after Theo thời gian quy định tại Quyết định số 85/QĐ-TTg ngày 14/01/2025
        sáu tháng => conditional
        Trước 01 tháng so với ngày họp => conditional after Trước 01 tháng so với ngày họp
        """;

    private const string NoDeadline = """
        Trước ngày 31/02/2025 => none
        Ngày 31/4 => none
        Tháng 13/2025 => none
        Quý V/2025 => none
        Ngày 30 tháng 2 âm lịch => none
        Tháng 7 nhuận => none
        Không => none
        Chưa xác định => none
        Thực hiện Quyết định số 12/QĐ-UBND ngày 5/9/2024 của UBND tỉnh => none
        hệ thống trực 24/7 => none
        3/8 Phòng nghiệp vụ => none
        Trong tháng => none
        Kế hoạch năm 2025 => none
        trong quý => none
        Năm học 2025-2026 => none
        nhiệm kỳ 2025 - 2030 => none
        trong giờ hành chính => none
        24/24 giờ => none
        """;

    private const string Sentences = """
        Thực hiện Quyết định số 12/QĐ-UBND ngày 5/9/2024 của UBND tỉnh => none
        Sửa đổi Quyết định số 18/2022/QĐ-UBND ngày 03/5/2022 ban hành Quy chế tiếp công dân => none
        Triển khai Thông tư 11/2023/TT-BNV ngày 01/6/2023 và Công văn số 77-CV/VPTU ngày 2/7/2023 => none
        Theo Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ => conditional after Theo Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ
        Thực hiện Kế hoạch số 9/KH-STP ngày 10/01/2025 trước ngày 30/6/2025 => date ..2025-06-29 before 2025-06-30
        Thường xuyên, theo Chỉ thị số 05/CT-TTg ngày 09/02/2024 => ongoing 2025-01-01..2025-12-31
        Xây dựng Đề án chuyển đổi số giai đoạn 2026 - 2030 => none
        Chiến lược dữ liệu giai đoạn 2021 - 2025, tầm nhìn đến năm 2035 => none
        Tham gia chương trình công tác hằng quý, hằng tháng của Huyện ủy => none
        Lập dự toán 03 năm 2026 - 2028 => none
        Kỷ niệm 78 năm Ngày Thương binh - Liệt sĩ (27/7/1947 - 27/7/2025) => none
        Mít tinh nhân 135 năm Ngày sinh Chủ tịch Hồ Chí Minh (từ ngày 19/5/1890 đến ngày 19/5/2025) => none
        Kỷ niệm ngày truyền thống của ngành (28/8/1945-28/8/2025), xong trước ngày 25/8/2025 => date ..2025-08-24 before 2025-08-25
        Trang trí cổng chào nhân dịp Cách mạng tháng Tám => none
        Gia hạn hợp đồng bảo trì (01/01/2025 - 01/01/2030) => range 2025-01-01..2030-01-01
        Rà soát hồ sơ (từ năm 2019 đến nay) => none
        Kiểm tra tại 5/12 xã => none
        Xếp hạng từ 07 - 11/34 tỉnh => none
        Đường dây nóng trực 24/7 => none
        Áp dụng TCVN ISO 9001:2015, phần mềm phiên bản 3.5 => none
        Mua máy chủ R740 năm 2025 => none
        Ban hành kèm theo Quyết định số /QĐ-UBND ngày /12/2025 => none
        Cân đối chi thường xuyên của đơn vị => none
        Áp dụng cho địa bàn Quảng Nam, Việt Nam 2025 => none
        Sử dụng quỹ 2 của đơn vị => none
        Báo cáo kết quả về Phòng Nội vụ **trước ngày 20/11/2025** => date ..2025-11-19 before 2025-11-20
        """;

    public static TheoryData<string, string> InSentences { get; } = Read(Sentences);

    public static TheoryData<string, string> All { get; } = Read(Dated, Parts, GoingOn, Awaiting, NoDeadline);

    /// <summary>"text => reading", one a line.</summary>
    public static TheoryData<string, string> Read(params string[] blocks)
    {
        var data = new TheoryData<string, string>();
        foreach (var line in string.Join('\n', blocks).Split('\n'))
        {
            var cut = line.LastIndexOf(" => ", StringComparison.Ordinal);
            data.Add(line[..cut], line[(cut + 4)..]);
        }

        return data;
    }
}
