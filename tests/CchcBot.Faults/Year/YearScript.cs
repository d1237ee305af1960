using CchcBot.Domain.Tasks;

namespace CchcBot.Faults.Year;

/// <summary>What people of the office do in the year, each act in the service and, by hand, in the model.</summary>
internal sealed class YearScript(YearOffice office, YearModel model)
{
    private readonly List<(DateOnly Day, string Title, Func<Task> Act)> acts = [];

    public IEnumerable<(DateOnly Day, string Title, Func<Task> Act)> On(DateOnly day) => acts.Where(a => a.Day == day);

    public YearScript Write()
    {
        Add(2, 1, "nạp kế hoạch 412 và 15", async () =>
        {
            await office.LoadAsync("412.docx", YearPlans.MainFile);
            await office.LoadAsync("15.docx", YearPlans.DigitalFile);
            model.Load(YearPlans.Main, new(2025, 1, 1), new(2025, 12, 31), YearPlans.MainItems());
            model.Load(YearPlans.Digital, new(2025, 1, 1), new(2025, 12, 31), YearPlans.DigitalItems());
        });
        FirstHalf();
        SecondHalf();
        NextYear();
        return this;
    }

    private void FirstHalf()
    {
        Done(15, 1, YearPlans.Main, "1a", 0, YearPlans.Office, new(2025, 1, 14));
        // Due on a day of Tết, done on the first working day after it: on time.
        Done(3, 2, YearPlans.Main, "3d", 1, YearPlans.Service, new(2025, 2, 3));
        Done(28, 3, YearPlans.Main, "3a", 0, YearPlans.Service, new(2025, 3, 27));
        Done(31, 3, YearPlans.Digital, "I.4", 1, YearPlans.Centre);
        // Signed in time, said two days later.
        Done(2, 4, YearPlans.Main, "1b", 1, YearPlans.Office, new(2025, 3, 31));
        Done(10, 4, YearPlans.Main, "1c", 1, YearPlans.Office);
        Add(15, 4, "4a: văn bản đã ban hành", async () =>
        {
            await office.EventAsync(YearPlans.Main, "4a", YearPlans.Office, new(2025, 4, 10), new(2025, 5, 30));
            model.Find(YearPlans.Main, "4a").Become(office.Today, Kind.Dated);
            model.Find(YearPlans.Main, "4a").Assignments[0].Amend(office.Today, new(2025, 5, 30));
        });
        for (var part = 2; part <= 4; part++)
        {
            Done(12, 5, YearPlans.Main, "3d", part, YearPlans.Service);
        }

        Add(15, 5, "kế hoạch 412 được sửa đổi", async () =>
        {
            await office.LoadAsync("412-sua.docx", YearPlans.MainAmended);
            model.Find(YearPlans.Main, "3c").Assignments[0].Amend(office.Today, new(2025, 12, 31));
            model.Items.Add(new Item(YearPlans.Main, "2c", Kind.Dated, new ModelAssignment(0, YearPlans.Interior, new(2025, 8, 31))) { Since = office.Today });
        });
        Done(30, 5, YearPlans.Main, "3d", 5, YearPlans.Service);
        Done(2, 6, YearPlans.Main, "4a", 0, YearPlans.Office, new(2025, 5, 29));
        Extend(25, 6, YearPlans.Main, "4d", YearPlans.Reception, new(2025, 8, 31));
        Done(20, 6, YearPlans.Main, "1c", 2, YearPlans.Office);
        // Due on a Sunday.
        Done(30, 6, YearPlans.Main, "3b", 0, YearPlans.Service);
    }

    private void SecondHalf()
    {
        Done(1, 7, YearPlans.Main, "3d", 6, YearPlans.Service);
        Extend(10, 7, YearPlans.Digital, "I.1", YearPlans.Centre, new(2025, 7, 31));
        Done(10, 7, YearPlans.Digital, "I.4", 2, YearPlans.Centre);
        Add(14, 7, "nạp kế hoạch 33; 1a đã xong, không rõ ngày", async () =>
        {
            var stored = await office.LoadAsync("33.docx", YearPlans.SecondFile);
            var settled = await office.Office.TapAsync(YearOffice.Binh, stored.Card!, "Ghi nhận", new { done = "1a" });
            Assert.False(settled.IsProblem, settled.Text);
            model.Load(YearPlans.Second, new(2025, 7, 1), new(2025, 12, 31), YearPlans.SecondItems());
            model.Items.Where(i => i.Plan == YearPlans.Second).ToList().ForEach(i => i.Followed = office.Today);
            var known = model.Find(YearPlans.Second, "1a").Assignments[0];
            (known.Done, known.DoneOn, known.ReportedOn) = (true, null, office.Today);
        });
        Done(30, 7, YearPlans.Digital, "I.1", 0, YearPlans.Centre);
        Done(31, 7, YearPlans.Second, "2b", 1, YearPlans.Culture, by: YearOffice.Binh);
        Done(5, 8, YearPlans.Second, "1b", 0, YearPlans.Economy);
        Done(20, 8, YearPlans.Main, "2a", 0, YearPlans.Interior, by: YearOffice.Binh);
        Done(29, 8, YearPlans.Second, "2b", 2, YearPlans.Culture, by: YearOffice.Binh);
        Add(28, 8, "quyết định sáp nhập từ 03/9", () =>
            office.MergeAsync(YearPlans.Economy, YearPlans.Culture, YearPlans.Joint, YearOffice.Dung, new(2025, 9, 3)));
        Add(3, 9, "Phòng Tổng hợp thay hai phòng", () =>
        {
            // Open work moves with its task; what is finished keeps the old name.
            foreach (var old in new[] { YearPlans.Economy, YearPlans.Culture })
            {
                foreach (var item in model.Items.Where(i => i.Assignments.Exists(d => d.Unit == old && !d.Done)))
                {
                    item.Assignments.FindAll(d => d.Unit == old).ForEach(d => d.Unit = YearPlans.Joint);
                }
            }

            return Task.CompletedTask;
        });
        // 31/8 and the days up to 2/9 are off.
        Done(3, 9, YearPlans.Digital, "I.2", 0, YearPlans.Centre);
        Done(3, 9, YearPlans.Main, "4d", 0, YearPlans.Reception, by: YearOffice.Binh);
        // Done before the cut-off of Quý III, said after it.
        Done(15, 9, YearPlans.Second, "1c", 0, YearPlans.Centre, new(2025, 9, 12));
        Done(16, 9, YearPlans.Main, "2c", 0, YearPlans.Interior, new(2025, 9, 5), by: YearOffice.Binh);
        Add(25, 9, "2b: Phòng Nội chính đã trình", async () =>
        {
            await office.ReportAsync(YearOffice.Binh, YearPlans.Main, "2b", 0, YearPlans.Interior, new StatusUpdate(WorkStep.Submitted, "đã trình UBND tỉnh"));
            var assignment = model.Find(YearPlans.Main, "2b").Assignments.Single(d => d.Unit == YearPlans.Interior);
            (assignment.Submitted, assignment.ReportedOn) = (true, office.Today);
        });
        Done(25, 9, YearPlans.Main, "1c", 3, YearPlans.Office);
        Done(29, 9, YearPlans.Main, "2b", 0, YearPlans.Joint, by: YearOffice.Dung);
        Done(30, 9, YearPlans.Main, "1b", 2, YearPlans.Office);
        Done(30, 9, YearPlans.Digital, "I.4", 3, YearPlans.Centre);
        // Signed in time, said after the deadline.
        Done(16, 10, YearPlans.Digital, "II.4", 0, YearPlans.Reception, new(2025, 10, 10), by: YearOffice.Binh);
        Done(20, 10, YearPlans.Main, "2b", 0, YearPlans.Interior, by: YearOffice.Binh);
        Done(14, 11, YearPlans.Main, "1b", 3, YearPlans.Office);
        Done(28, 11, YearPlans.Second, "2a", 0, YearPlans.Service);
        Done(15, 12, YearPlans.Digital, "II.1", 0, YearPlans.Service);
        Done(30, 12, YearPlans.Main, "1c", 4, YearPlans.Office);
        Done(30, 12, YearPlans.Digital, "II.3", 0, YearPlans.Office);
    }

    private void NextYear()
    {
        Add(new DateOnly(2026, 1, 12), "nạp kế hoạch 3 của năm 2026", async () =>
        {
            await office.LoadAsync("3.docx", YearPlans.NextFile);
            model.Load(YearPlans.Next, new(2026, 1, 1), new(2026, 12, 31), YearPlans.NextItems());
        });
        Add(new DateOnly(2026, 1, 13), "chuyển tiếp 4b, 3c nối vào 1b", async () =>
        {
            await office.CarryAsync("4b", "3c", "Quý I/2026");
            model.Find(YearPlans.Main, "3c").Until = office.Today;
            Moved(YearPlans.Main, "4b", new DateOnly(2026, 3, 31));
        });
        Add(new DateOnly(2026, 1, 14), "trình việc còn lại của kế hoạch 15", () => office.ProposeAsync(YearPlans.Digital, new()
        {
            ["fate:I.3"] = "Carry", ["fate:I.4"] = "Stop", ["fate:II.3"] = "Keep", ["document"] = "Công văn 5/VP ngày 12/1/2026",
        }));
        Add(new DateOnly(2026, 1, 15), "lãnh đạo quyết định", async () =>
        {
            await office.DecideAsync();
            Moved(YearPlans.Digital, "I.3", new DateOnly(2025, 9, 30));
            model.Find(YearPlans.Digital, "I.4").Until = office.Today;
        });
        Done(new DateOnly(2026, 1, 22), YearPlans.Digital, "II.3", 0, YearPlans.Centre);
        Add(new DateOnly(2026, 1, 23), "đóng kế hoạch 15", async () =>
        {
            await office.CloseAsync(YearPlans.Digital);
            model.Close(YearPlans.Digital, office.Today);
        });
        Done(new DateOnly(2026, 1, 30), YearPlans.Next, "2b", 1, YearPlans.Service);
        Done(new DateOnly(2026, 2, 27), YearPlans.Next, "2a", 0, YearPlans.Joint, by: YearOffice.Dung);
    }

    /// <summary>Into the next year's plan, under its own code and with that deadline.</summary>
    private void Moved(string plan, string code, DateOnly due)
    {
        var old = model.Find(plan, code);
        old.Until = office.Today;
        model.Items.Add(new Item(YearPlans.Next, code, Kind.Dated, new ModelAssignment(0, old.Assignments[0].Unit, due)) { Since = office.Today, Followed = office.Today });
    }

    private void Done(int day, int month, string plan, string code, int part, string unit, DateOnly? on = null, string? by = null) =>
        Done(new DateOnly(2025, month, day), plan, code, part, unit, on, by);

    /// <summary>Reported on that day by the unit's head, with a document of another day where one is named.</summary>
    private void Done(DateOnly day, string plan, string code, int part, string unit, DateOnly? on = null, string? by = null) => Add(day, $"{code} xong", async () =>
    {
        Evidence[] documents = on is { } signed ? [new Evidence("12/QĐ-VP", signed, null)] : [];
        await office.ReportAsync(by ?? HeadOf(unit), plan, code, part, unit, new StatusUpdate(WorkStep.Issued, "đã hoàn thành", Evidence: documents));
        var assignment = model.Find(plan, code).Assignments.Single(d => d.Part == part && d.Unit == unit);
        (assignment.Done, assignment.DoneOn, assignment.ReportedOn, assignment.Submitted) = (true, on ?? day, day, false);
    });

    /// <summary>Asked for and agreed to on that day.</summary>
    private void Extend(int day, int month, string plan, string code, string unit, DateOnly due) =>
        Add(day, month, $"{code} gia hạn đến {due:dd/MM}", async () =>
        {
            await office.ExtendAsync(plan, code, unit, due, office.Office.Now.DateTime.AddMinutes(5));
            model.Find(plan, code).Assignments.Single(d => d.Unit == unit).Extend(office.Today, due);
        });

    private static string HeadOf(string unit) => unit switch
    {
        YearPlans.Centre => YearOffice.Cuong,
        YearPlans.Economy or YearPlans.Joint => YearOffice.Dung,
        YearPlans.Service => YearOffice.Ha,
        _ => YearOffice.Binh,
    };

    private void Add(int day, int month, string title, Func<Task> act) => Add(new DateOnly(2025, month, day), title, act);

    private void Add(DateOnly day, string title, Func<Task> act) => acts.Add((day, title, act));
}
