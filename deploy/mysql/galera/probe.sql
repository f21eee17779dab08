-- Whom HAProxy asks as: without a password, since it can't calculate one, and without a right.
create user pd_probe identified via mysql_native_password using '';
